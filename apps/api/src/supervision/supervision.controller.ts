import { shanghaiDate, type EventType, type State } from '@bihuan/domain';
import { currentCalendar, Forbidden, InvalidFields, isId, visibleCases, type ProductClock } from '@bihuan/record';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { CurrentCaller, type Caller } from '../access/caller.js';
import { limitOf, pageOf, PageQuery, positionOf, type Page } from '../lists/page.js';
import { instant } from '../times.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { ChoiceField, isInstant } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';
import { PageOfSupervision, type SupervisionShape } from './supervision-shapes.js';

class SupervisionQuery extends PageQuery {
  @ChoiceField(['open', 'ended'], { optional: true, description: 'ended also when the case was solved, concluded or withdrawn' })
  state?: 'open' | 'ended';
}
interface SupervisionRow {
  readonly eventId: string;
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: State;
  readonly leadUnitId: string | null;
  readonly leadUnitName: string | null;
  readonly supervisedAt: Date;
  readonly by: string;
  readonly automatic: boolean;
  readonly reason: string;
  readonly isOpen: boolean;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
  readonly dueOn: string | null;
  readonly remindersSent: number;
  readonly lastType: EventType;
  readonly lastAt: Date;
  readonly position: string;
}
/** A case that ended is nobody's to supervise any more, also when nobody said so. */
const OPEN = `ended.occurred_at IS NULL AND s.status IN ('received', 'assigned', 'replied') AND s.concluded_at IS NULL`;

/** The supervision list (督办) of the presidium: what it watches, how late it is, what was done. */
@ApiTags('supervision')
@Controller('supervision')
export class SupervisionController {
  constructor(
    private readonly db: DataSource,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Cases under supervision, or formerly so; the newest first' })
  @ApiResponse({ status: 200, type: PageOfSupervision })
  async list(@CurrentCaller() caller: Caller, @Query() raw: SupervisionQuery): Promise<Page<SupervisionShape>> {
    const query = readFields(SupervisionQuery, raw);
    const params: unknown[] = [];
    const visible = visibleCases(caller, params);
    if (visible === null) throw new Forbidden();
    const from = `FROM event e JOIN suggestion s ON s.id = e.suggestion_id
      LEFT JOIN LATERAL (SELECT occurred_at, data FROM event x
        WHERE x.suggestion_id = e.suggestion_id AND x.seq > e.seq AND x.type = 'supervisionEnded' ORDER BY x.seq LIMIT 1) ended ON true
      JOIN LATERAL (SELECT type, occurred_at FROM event y WHERE y.suggestion_id = s.id ORDER BY y.seq DESC LIMIT 1) last ON true
      WHERE e.type = 'supervised' AND ${visible}${query.state ? ` AND ${query.state === 'open' ? '' : 'NOT '}(${OPEN})` : ''}`;
    const [count] = await this.db.query<{ total: number }[]>(`SELECT count(*) AS total ${from}`, params);
    const after = positionOf(query, 2);
    let beyond = '';
    if (after) {
      if (!isInstant(after[0]) || !isId(after[1])) throw new InvalidFields([{ path: 'cursor', code: 'field.cursor' }]);
      beyond = ` AND (e.occurred_at, e.id) < ($${params.push(after[0])}::timestamptz, $${params.push(after[1])}::uuid)`;
    }
    const limit = limitOf(query);
    const rows = await this.db.query<SupervisionRow[]>(
      `SELECT e.id AS "eventId", s.id, s.number, s.title, s.status, s.lead_unit_id AS "leadUnitId",
              (SELECT u.name FROM handling_unit u WHERE u.id = s.lead_unit_id) AS "leadUnitName",
              e.occurred_at AS "supervisedAt", e.actor->>'name' AS by, e.actor_id IS NULL AS automatic, e.data->>'reason' AS reason,
              (${OPEN}) AS "isOpen", ended.occurred_at AS "endedAt", ended.data->>'reason' AS "endReason",
              (SELECT c.due_on::text FROM clock_run c WHERE c.suggestion_id = s.id AND c.clock = 'reply' AND c.stopped_at IS NULL) AS "dueOn",
              (SELECT count(*) FROM reminder r WHERE r.suggestion_id = s.id AND r.state = 'sent') AS "remindersSent",
              last.type AS "lastType", last.occurred_at AS "lastAt",
              to_char(e.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS position
       ${from}${beyond} ORDER BY e.occurred_at DESC, e.id DESC LIMIT ${limit + 1}`,
      params,
    );
    const calendar = await currentCalendar(this.db.manager);
    const today = shanghaiDate(this.clock.now());
    const show = (row: SupervisionRow): SupervisionShape => ({
      suggestion: {
        id: row.id,
        number: row.number,
        title: row.title,
        status: row.status,
        leadUnitId: row.leadUnitId,
        leadUnitName: row.leadUnitName,
      },
      supervisedAt: instant(row.supervisedAt),
      by: row.by,
      automatic: row.automatic,
      reason: row.reason,
      open: row.isOpen,
      endedAt: instant(row.endedAt ?? (row.isOpen ? null : row.lastAt)),
      endReason: row.endReason,
      dueOn: row.dueOn,
      overdueWorkingDays: row.dueOn && row.dueOn < today ? calendar.workingDaysBetween(row.dueOn, today) : 0,
      remindersSent: row.remindersSent,
      lastEvent: { type: row.lastType, occurredAt: instant(row.lastAt) },
    });
    return pageOf(rows, limit, count?.total ?? 0, show, ({ position, eventId }) => [position, eventId]);
  }
}
