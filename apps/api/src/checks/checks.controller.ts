import { askForCheck, isId, InvalidFields, NotFound, writeAudit, type ProductClock } from '@bihuan/record';
import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { CurrentCaller, requireRole, type Caller, type CallerRequest } from '../access/caller.js';
import { limitOf, pageOf, PageQuery, positionOf, type Page } from '../lists/page.js';
import { LOCATION, StartedShape } from '../document/shown.js';
import { AnswerOnce } from '../requests/answer-once.js';
import { instant, type Stored } from '../times.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { readFields } from '../validation/read-fields.js';
import { CheckResultShape, CheckShape, PageOfChecks } from './check-shapes.js';

const SHOWN = `c.id, u.name AS "askedBy", c.asked_at AS "askedAt", c.finished_at AS "finishedAt", c.state, c.cases, c.events, c.days, c.reports,
  c.fault_count AS "faultCount"`;
const FROM = 'record_check c JOIN app_user u ON u.id = c.asked_by';

/**
 * The record verified: every event's hash, every sealed day, every sealed report. The worker does it as a job, one at a time per
 * jurisdiction, because it reads every event there is; the answer says how far it has come and, at the end, what it found.
 */
@ApiTags('audit')
@Controller('record-checks')
export class ChecksController {
  constructor(
    private readonly db: DataSource,
    private readonly answers: AnswerOnce,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Verify the whole record of your jurisdiction (auditor); the check that is running, if there is one' })
  @ApiResponse({ status: 202, type: StartedShape, headers: LOCATION })
  async ask(@CurrentCaller() caller: Caller, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      () => Promise.resolve(),
      async (tx) => {
        requireRole(caller, 'auditor');
        const now = this.clock.now();
        const id = await askForCheck(tx, caller.jurisdictionId, caller.id, now);
        await writeAudit(tx, now, caller, { action: 'record.check_asked', detail: { id } });
        return { status: 202, body: { id }, headers: { location: `/api/v1/record-checks/${id}` } };
      },
    );
  }

  @Get()
  @ApiOperation({ summary: 'Checks so far, newest first (auditor)' })
  @ApiResponse({ status: 200, type: PageOfChecks })
  async list(@CurrentCaller() caller: Caller, @Query() raw: PageQuery): Promise<Page<CheckShape>> {
    requireRole(caller, 'auditor');
    const query = readFields(PageQuery, raw);
    const after = positionOf(query, 1);
    if (after && !isId(after[0])) throw new InvalidFields([{ path: 'cursor', code: 'field.cursor' }]);
    const rows = await this.db.query<Stored<CheckShape>[]>(
      `SELECT ${SHOWN} FROM ${FROM} WHERE c.jurisdiction_id = $1 AND ($2::uuid IS NULL OR c.id < $2) ORDER BY c.id DESC LIMIT ${limitOf(query) + 1}`,
      [caller.jurisdictionId, after?.[0] ?? null],
    );
    return pageOf(rows, limitOf(query), null, show, ({ id }) => [id]);
  }

  @Get(':id')
  @ApiOperation({ summary: 'How far a check has come, and what it found' })
  @ApiResponse({ status: 200, type: CheckResultShape })
  async one(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<CheckResultShape> {
    requireRole(caller, 'auditor');
    const [row] = isId(id)
      ? await this.db.query<Stored<CheckResultShape>[]>(
          `SELECT ${SHOWN}, c.faults FROM ${FROM} WHERE c.id = $1 AND c.jurisdiction_id = $2`,
          [id, caller.jurisdictionId],
        )
      : [];
    if (!row) throw new NotFound('check');
    const { faults, ...check } = row;
    return { ...show(check), faults };
  }
}

function show({ askedAt, finishedAt, ...row }: Stored<CheckShape>): CheckShape {
  return { ...row, askedAt: instant(askedAt), finishedAt: instant(finishedAt) };
}
