import { InvalidFields, isId } from '@bihuan/record';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { CurrentCaller, requireRole, type Caller } from '../access/caller.js';
import { momentOf } from '../lists/moments.js';
import { limitOf, pageOf, PageQuery, positionOf, type Page } from '../lists/page.js';
import { instant, type Stored } from '../times.js';
import { ChoiceField, IdField, isInstant, TextField } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';
import { PageOfAuditEntries, PageOfTrailEvents, type AuditEntryShape, type TrailEventShape } from './audit-shapes.js';

/** Who, which case, when: what both lists can be asked for. */
class TrailQuery extends PageQuery {
  @IdField({ optional: true }) suggestionId?: string;
  @IdField({ optional: true }) actorId?: string;
  @TextField({ max: 100, optional: true, description: "words of the person's name" }) who?: string;
  @TextField({ max: 100, optional: true, description: "part of the case's number" }) number?: string;
  @TextField({ max: 40, optional: true, description: 'an instant or a date' }) from?: string;
  @TextField({ max: 40, optional: true, description: 'an instant, or a date (inclusive)' }) to?: string;
}
class AuditQuery extends TrailQuery {
  @TextField({ max: 500, optional: true, description: 'one or several, joined by commas' }) action?: string;
  @ChoiceField(['true'], { optional: true, description: "only views of residents' personal data" }) personalData?: string;
}
class EventsQuery extends TrailQuery {
  @TextField({ max: 500, optional: true, description: 'one or several types of event, joined by commas' }) type?: string;
}
type AuditRow = Stored<AuditEntryShape>;
type EventRow = Stored<TrailEventShape> & { readonly position: string };
/** What shows residents' data in full. */
const PERSONAL = `(a.action = 'resident.revealed' OR (a.action = 'ledger.exported' AND a.detail ->> 'residents' = 'full'))`;

/** Who looked at or changed what, and every event of every case; for the auditor, newest first. */
@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly db: DataSource) {}

  @Get()
  @ApiOperation({ summary: 'The audit trail (auditor)' })
  @ApiResponse({ status: 200, type: PageOfAuditEntries })
  async list(@CurrentCaller() caller: Caller, @Query() raw: AuditQuery): Promise<Page<AuditEntryShape>> {
    requireRole(caller, 'auditor');
    const query = readFields(AuditQuery, raw);
    const { params, param, where } = conditions(caller, query, { alias: 'a', at: 'a.at', name: 'a.actor_name' });
    if (query.action) where.push(`a.action = ANY (${param(listOf(query.action))})`);
    if (query.personalData) where.push(PERSONAL);
    const after = positionOf(query, 1);
    if (after) {
      if (!isId(after[0])) throw new InvalidFields([{ path: 'cursor', code: 'field.cursor' }]);
      where.push(`a.id < ${param(after[0])}`);
    }
    const limit = limitOf(query);
    // ids grow with time
    const rows = await this.db.query<AuditRow[]>(
      `SELECT a.id, a.at, a.actor_id AS "actorId", a.actor_name AS "actorName", a.action, a.suggestion_id AS "suggestionId", s.number, a.reason,
              a.detail
         FROM audit_entry a LEFT JOIN suggestion s ON s.id = a.suggestion_id
         WHERE ${where.join(' AND ')} ORDER BY a.id DESC LIMIT ${limit + 1}`,
      params,
    );
    return pageOf(
      rows,
      limit,
      null,
      ({ at, ...row }) => ({ ...row, at: instant(at) }),
      ({ id }) => [id],
    );
  }

  @Get('events')
  @ApiOperation({ summary: 'Every event of every case, by when it was recorded (auditor)' })
  @ApiResponse({ status: 200, type: PageOfTrailEvents })
  async events(@CurrentCaller() caller: Caller, @Query() raw: EventsQuery): Promise<Page<TrailEventShape>> {
    requireRole(caller, 'auditor');
    const query = readFields(EventsQuery, raw);
    const { params, param, where } = conditions(caller, query, { alias: 'e', at: 'e.recorded_at', name: `e.actor ->> 'name'` });
    if (query.type) where.push(`e.type = ANY (${param(listOf(query.type))})`);
    const after = positionOf(query, 2);
    if (after) {
      if (!isInstant(after[0]) || !isId(after[1])) throw new InvalidFields([{ path: 'cursor', code: 'field.cursor' }]);
      where.push(`(e.recorded_at, e.id) < (${param(after[0])}::timestamptz, ${param(after[1])}::uuid)`);
    }
    const limit = limitOf(query);
    const rows = await this.db.query<EventRow[]>(
      `SELECT e.id, to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS position, e.recorded_at AS "recordedAt",
              e.occurred_at AS "occurredAt", e.actor ->> 'name' AS "actorName", e.on_paper AS "onPaper", e.type, e.seq,
              e.suggestion_id AS "suggestionId", s.number, s.title
         FROM event e JOIN suggestion s ON s.id = e.suggestion_id
         WHERE ${where.join(' AND ')} ORDER BY e.recorded_at DESC, e.id DESC LIMIT ${limit + 1}`,
      params,
    );
    return pageOf(
      rows,
      limit,
      null,
      ({ position: _position, recordedAt, occurredAt, ...row }) => ({
        ...row,
        recordedAt: instant(recordedAt),
        occurredAt: instant(occurredAt),
      }),
      ({ id, position }) => [position, id],
    );
  }
}

interface Columns {
  readonly alias: 'a' | 'e';
  readonly at: string;
  readonly name: string;
}
/** The conditions of a query on either list; `s` is the case. */
function conditions(caller: Caller, query: TrailQuery, { alias, at, name }: Columns) {
  const params: unknown[] = [caller.jurisdictionId];
  const param = (value: unknown): string => `$${params.push(value)}`;
  const like = (text: string): string => param(`%${text.trim().replace(/[\\%_]/g, '\\$&')}%`);
  const where = [`${alias}.jurisdiction_id IN (SELECT j.id FROM jurisdiction j WHERE j.path @> ARRAY[$1::uuid])`];
  if (query.suggestionId) where.push(`${alias}.suggestion_id = ${param(query.suggestionId)}`);
  if (query.actorId) where.push(`${alias}.actor_id = ${param(query.actorId)}`);
  if (query.who) where.push(`${name} ILIKE ${like(query.who)}`);
  if (query.number) where.push(`s.number ILIKE ${like(query.number)}`);
  if (query.from) where.push(`${at} >= ${param(momentOf('from', query.from, 'start'))}`);
  if (query.to) where.push(`${at} <= ${param(momentOf('to', query.to, 'end'))}`);
  return { params, param, where };
}
function listOf(text: string): string[] {
  return text.split(',').map((one) => one.trim());
}
