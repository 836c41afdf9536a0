import { isId, NotFound } from '@bihuan/record';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { CurrentCaller, requireRole, type Caller } from '../access/caller.js';
import type { List } from '../lists/page.js';
import { instant, type Stored } from '../times.js';
import { ListOfRecomputations, RecomputationDetailShape, type MoveShape, type RecomputationShape } from './calendar-shapes.js';

type RecomputationRow = Stored<Omit<RecomputationShape, 'state'>>;
const READERS = ['admin', 'office', 'auditor', 'district'] as const;
/** A calendar is everybody's; a policy its jurisdiction's and that of those below. */
const SELECT = `SELECT r.id, r.kind, r.years, r.reason, u.name AS "startedBy", r.started_at AS "startedAt", r.finished_at AS "finishedAt",
    r.provisional_before AS "provisionalBefore", r.provisional_after AS "provisionalAfter",
    (SELECT count(*) FROM recomputed_clock c JOIN jurisdiction j ON j.id = c.jurisdiction_id
      WHERE c.recomputation_id = r.id AND j.path @> ARRAY[$1::uuid]) AS moved
  FROM recomputation r LEFT JOIN app_user u ON u.id = r.started_by
  WHERE (r.kind = 'calendar' OR r.jurisdiction_id = ANY (SELECT unnest(path) FROM jurisdiction WHERE id = $1)
    OR EXISTS (SELECT 1 FROM jurisdiction j WHERE j.id = r.jurisdiction_id AND j.path @> ARRAY[$1::uuid]))`;

/** What moved when the calendar or the policy changed. */
@ApiTags('calendar')
@Controller('recomputations')
export class RecomputationsController {
  constructor(private readonly db: DataSource) {}

  @Get()
  @ApiOperation({ summary: 'Imports of years and recomputations of policy, the newest 100 (administrator, office, auditor, district)' })
  @ApiResponse({ status: 200, type: ListOfRecomputations })
  async list(@CurrentCaller() caller: Caller): Promise<List<RecomputationShape>> {
    requireRole(caller, ...READERS);
    const rows = await this.db.query<RecomputationRow[]>(`${SELECT} ORDER BY r.id DESC LIMIT 100`, [caller.jurisdictionId]);
    return { items: rows.map(show) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One of them, with every date that moved in your jurisdiction' })
  @ApiResponse({ status: 200, type: RecomputationDetailShape })
  async one(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<RecomputationDetailShape> {
    requireRole(caller, ...READERS);
    const [row] = isId(id) ? await this.db.query<RecomputationRow[]>(`${SELECT} AND r.id = $2`, [caller.jurisdictionId, id]) : [];
    if (!row) throw new NotFound('recomputation');
    const moves = await this.db.query<MoveShape[]>(
      `SELECT s.number, c.clock, m.due_on::text AS "dueOn", m.new_due_on::text AS "newDueOn"
       FROM recomputed_clock m JOIN clock_run c ON c.run_id = m.run_id JOIN suggestion s ON s.id = m.suggestion_id
       JOIN jurisdiction j ON j.id = m.jurisdiction_id
       WHERE m.recomputation_id = $1 AND j.path @> ARRAY[$2::uuid] ORDER BY m.due_on, s.number`,
      [id, caller.jurisdictionId],
    );
    return { ...show(row), moves };
  }
}

function show({ startedAt, finishedAt, ...row }: RecomputationRow): RecomputationShape {
  return { ...row, state: finishedAt ? 'done' : 'waiting', startedAt: instant(startedAt), finishedAt: instant(finishedAt) };
}
