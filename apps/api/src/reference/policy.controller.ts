import {
  completePolicy,
  createTally,
  daysBetween,
  DEFAULT_POLICY,
  shanghaiDate,
  underPolicy,
  validatePolicy,
  type CaseDigest,
  type ClockName,
  type Figures,
  type Policy,
} from '@bihuan/domain';
import {
  askRecomputation,
  byPolicy,
  caseDigests,
  casesUnderPolicyOf,
  currentCalendar,
  InvalidFields,
  inTransaction,
  isId,
  movesOf,
  referenceFacts,
  setPolicy,
  writeAudit,
  type ProductClock,
  type Reader,
} from '@bihuan/record';
import { Body, Controller, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { CurrentCaller, requireRole, type Caller, type CallerRequest } from '../access/caller.js';
import { LOCATION, StartedShape } from '../document/shown.js';
import { AnswerOnce } from '../requests/answer-once.js';
import { ClosureQuery, wantedOf } from '../statistics/statistics-query.js';
import { figureScope } from '../statistics/statistics-scope.js';
import { instant } from '../times.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { TextField } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';
import { PolicyBody, PolicyPreviewShape, PolicyShape, PolicyVersionsShape, WhatIfShape } from './policy-shapes.js';

class RecomputeBody {
  @TextField({ max: 500, description: 'what the explanation of each moved date will say' }) reason!: string;
}
class WhatIfBody extends ClosureQuery {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'a whole policy, or only what differs from the one in force',
    example: { clocks: { reply: { amount: 30, unit: 'days' } } },
  })
  @Allow()
  policy!: unknown;
}
interface VersionRow {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly jurisdictionName: string;
  readonly inForceFrom: Date;
  readonly setBy: string | null;
  readonly policy: Policy | null;
}
const EXAMPLES = { defaults: { value: DEFAULT_POLICY } };
const MOST_LISTED = 200;

/** The numbers a jurisdiction may set: lengths of clocks, the ladder of reminders. They are versioned and inherited down the tree. */
@ApiTags('policy')
@Controller('policy')
export class PolicyController {
  constructor(
    private readonly db: DataSource,
    private readonly answers: AnswerOnce,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The policy in force for clocks that start now' })
  @ApiResponse({ status: 200, type: PolicyShape })
  async policy(@CurrentCaller() caller: Caller): Promise<Policy> {
    return (await referenceFacts(this.db.manager, caller.jurisdictionId, this.clock.now())).policy;
  }

  @Put()
  @ApiOperation({ summary: 'Set the whole policy (administrator); for clocks that start later' })
  @ApiBody({ type: PolicyBody, examples: EXAMPLES })
  @ApiResponse({ status: 200, type: PolicyShape })
  async setPolicy(@CurrentCaller() caller: Caller, @Body() body: unknown): Promise<Policy> {
    requireRole(caller, 'admin');
    const policy = readPolicy(body);
    const now = this.clock.now();
    return inTransaction(this.db, async (tx) => {
      await setPolicy(tx, caller.jurisdictionId, policy, caller.id, now);
      await writeAudit(tx, now, caller, { action: 'policy.set', detail: { ...policy } });
      return (await referenceFacts(tx, caller.jurisdictionId, now)).policy;
    });
  }

  @Get('versions')
  @ApiOperation({ summary: 'All versions of this jurisdiction and those above it, the newest first; a null policy follows the one above' })
  @ApiResponse({ status: 200, type: PolicyVersionsShape })
  async versions(@CurrentCaller() caller: Caller): Promise<PolicyVersionsShape> {
    const now = this.clock.now();
    const rows = await this.db.query<VersionRow[]>(
      `SELECT p.id, p.jurisdiction_id AS "jurisdictionId", o.name AS "jurisdictionName", p.in_force_from AS "inForceFrom", u.name AS "setBy", p.policy
       FROM jurisdiction j JOIN policy_version p ON p.jurisdiction_id = ANY (j.path) JOIN jurisdiction o ON o.id = p.jurisdiction_id
       LEFT JOIN app_user u ON u.id = p.set_by
       WHERE j.id = $1 ORDER BY p.in_force_from DESC, p.id DESC`,
      [caller.jurisdictionId],
    );
    const { policy } = await referenceFacts(this.db.manager, caller.jurisdictionId, now);
    const inForce = rows.find((row) => row.policy !== null && JSON.stringify(completePolicy(row.policy)) === JSON.stringify(policy));
    return {
      items: rows.map(({ inForceFrom, policy: set, ...row }) => ({
        ...row,
        policy: set && completePolicy(set),
        inForceFrom: instant(inForceFrom),
        own: row.jurisdictionId === caller.jurisdictionId,
        inForce: row.id === inForce?.id,
      })),
      defaults: DEFAULT_POLICY,
    };
  }

  @Post('inherit')
  @HttpCode(200)
  @ApiOperation({ summary: 'Follow the jurisdiction above again (administrator); for clocks that start later' })
  @ApiResponse({ status: 200, type: PolicyShape })
  async inherit(@CurrentCaller() caller: Caller, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      () => Promise.resolve(),
      async (tx) => {
        requireRole(caller, 'admin');
        const now = this.clock.now();
        await setPolicy(tx, caller.jurisdictionId, null, caller.id, now);
        await writeAudit(tx, now, caller, { action: 'policy.inherited' });
        return { status: 200, body: (await referenceFacts(tx, caller.jurisdictionId, now)).policy };
      },
    );
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'Which running clocks a recomputation under this policy would move, and by how much (administrator)' })
  @ApiBody({ type: PolicyBody, examples: EXAMPLES })
  @ApiResponse({ status: 200, type: PolicyPreviewShape })
  async preview(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Req() request: CallerRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      () => Promise.resolve(),
      async (tx) => {
        requireRole(caller, 'admin');
        return { status: 200, body: await this.movesUnder(tx, caller.jurisdictionId, readPolicy(body)) };
      },
    );
  }

  private async movesUnder(db: Reader, jurisdictionId: string, policy: Policy): Promise<PolicyPreviewShape> {
    const touched = await casesUnderPolicyOf(db, jurisdictionId, this.clock.now());
    const { open, moves } = await movesOf(db, touched, byPolicy(await currentCalendar(db), policy));
    const days = moves.map((move) => ({ ...move, days: daysBetween(move.dueOn, move.newDueOn) }));
    const names = [...new Set(days.map(({ clock }) => clock))];
    const summary = (clock: ClockName) => {
      const own = days.filter((move) => move.clock === clock).map((move) => move.days);
      return {
        clock,
        moved: own.length,
        earlier: own.filter((one) => one < 0).length,
        later: own.filter((one) => one > 0).length,
        mostDaysEarlier: Math.max(0, ...own.map((one) => -one)),
        mostDaysLater: Math.max(0, ...own),
      };
    };
    return {
      openClocks: open,
      moved: days.length,
      clocks: names.map(summary),
      moves: days
        .slice(0, MOST_LISTED)
        .map(({ number, clock, dueOn, newDueOn, days: by }) => ({ number, clock, dueOn, newDueOn, days: by })),
    };
  }

  @Post('recompute')
  @HttpCode(202)
  @ApiOperation({
    summary:
      'Recompute the running clocks under the policy in force (administrator), as recorded events; GET /recomputations/:id tells what moved',
  })
  @ApiBody({ type: RecomputeBody })
  @ApiResponse({ status: 202, type: StartedShape, headers: LOCATION })
  async recompute(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Req() request: CallerRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      () => Promise.resolve(),
      async (tx) => {
        requireRole(caller, 'admin');
        const { reason } = readFields(RecomputeBody, body ?? {});
        const now = this.clock.now();
        const { jurisdictionId, id: startedBy } = caller;
        const id = await askRecomputation(tx, now, { jurisdictionId, kind: 'policy', years: [], reason, startedBy });
        await writeAudit(tx, now, caller, { action: 'policy.recomputed', reason, detail: { id } });
        return { status: 202, body: { id }, headers: { location: `/api/v1/recomputations/${id}` } };
      },
    );
  }

  @Post('what-if')
  @HttpCode(200)
  @ApiOperation({ summary: 'The on-time figures as they were, and as they would have been under another policy, replies as they happened' })
  @ApiBody({ type: WhatIfBody })
  @ApiResponse({ status: 200, type: WhatIfShape })
  async whatIf(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Req() request: CallerRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      () => Promise.resolve(),
      async () => ({ status: 200, body: await this.underAnother(caller, body) }),
    );
  }

  private async underAnother(caller: Caller, body: unknown): Promise<WhatIfShape> {
    const onlyNumbers = caller.roles.every((role) => role === 'admin');
    if (!onlyNumbers) requireRole(caller, 'office', 'leader', 'principal', 'presidium', 'district', 'auditor');
    const { jurisdictionId } = (body ?? {}) as { jurisdictionId?: unknown };
    const reader: Caller = onlyNumbers ? { ...caller, roles: ['auditor'] } : caller;
    const scope = await figureScope(this.db, reader, isId(jurisdictionId) ? jurisdictionId : null);
    const query = readFields(WhatIfBody, body ?? {});
    const wanted = wantedOf(query, this.clock.now());
    const { policy: inForce } = await referenceFacts(this.db.manager, caller.jurisdictionId, this.clock.now());
    const policy = readPolicy(merged(inForce, query.policy), 'policy.');
    return this.db.transaction('REPEATABLE READ', async (db) => {
      const calendar = await currentCalendar(db);
      const counting = { calendar, asOn: shanghaiDate(wanted.asOf) };
      const [actual, other] = [createTally(counting), createTally(counting)];
      const changed: { was: CaseDigest; would: CaseDigest }[] = [];
      for await (const was of caseDigests(db, scope, wanted)) {
        const would = underPolicy(was, calendar, policy);
        actual.add(was);
        other.add(would);
        if (isLate(was, counting.asOn) !== isLate(would, counting.asOn)) changed.push({ was, would });
      }
      const rows = await db.query<{ id: string; number: string }[]>('SELECT id, number FROM suggestion WHERE id = ANY ($1)', [
        changed.slice(0, MOST_LISTED).map(({ was }) => was.id),
      ]);
      const numbers = new Map(rows.map(({ id, number }) => [id, number]));
      return {
        asOf: instant(wanted.asOf),
        actual: onTimeOf(actual.counted().figures),
        whatIf: onTimeOf(other.counted().figures),
        changed: changed.length,
        cases: changed.slice(0, MOST_LISTED).map(({ was, would }) => ({
          ...(onlyNumbers ? {} : { id: was.id }),
          number: numbers.get(was.id) ?? '',
          dueOn: was.due?.dueOn ?? null,
          whatIfDueOn: would.due?.dueOn ?? null,
          repliedOn: was.firstRepliedOn,
          late: isLate(was, counting.asOn),
          whatIfLate: isLate(would, counting.asOn),
        })),
      };
    });
  }
}

function readPolicy(body: unknown, prefix = ''): Policy {
  const problems = validatePolicy(body);
  if (problems.length > 0) throw new InvalidFields(problems.map(({ path, code }) => ({ path: `${prefix}${path}`, code })));
  return body as Policy;
}
/** Only what differs need be said; what is no object is judged as it is. */
function merged(inForce: Policy, given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  const { clocks, ...rest } = given as { clocks?: unknown };
  const isTable = typeof clocks === 'object' && clocks !== null;
  return { ...inForce, ...rest, ...(clocks === undefined ? {} : { clocks: isTable ? { ...inForce.clocks, ...clocks } : clocks }) };
}

function onTimeOf({ base, replied, repliedOnTime, repliedOnTimeOriginal }: Figures): WhatIfShape['actual'] {
  return { base, replied, repliedOnTime, repliedOnTimeOriginal };
}
function isLate({ due, firstRepliedOn }: CaseDigest, asOn: string): boolean {
  return due !== null && (firstRepliedOn ?? asOn) > due.dueOn;
}
