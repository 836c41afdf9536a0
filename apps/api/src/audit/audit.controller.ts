import { InvalidFields, isId } from '@bihuan/record';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { CurrentCaller, requireRole, type Caller } from '../access/caller.js';
import { momentOf } from '../lists/moments.js';
import { limitOf, pageOf, PageQuery, positionOf } from '../lists/page.js';
import { instant } from '../times.js';
import { IdField, TextField } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';

class AuditQuery extends PageQuery {
  @IdField({ optional: true }) suggestionId?: string;
  @IdField({ optional: true }) actorId?: string;
  @TextField({ max: 40, optional: true, description: 'an instant or a date' }) from?: string;
  @TextField({ max: 40, optional: true, description: 'an instant, or a date (inclusive)' }) to?: string;
}
interface AuditRow {
  id: string;
  at: Date;
  actorId: string | null;
  actorName: string;
  action: string;
  suggestionId: string | null;
  reason: string | null;
  detail: object;
}

/** Who looked at or changed what; for the auditor, newest first. */
@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly db: DataSource) {}

  @Get()
  @ApiOperation({ summary: 'The audit trail (auditor)' })
  async list(@CurrentCaller() caller: Caller, @Query() raw: AuditQuery): Promise<object> {
    requireRole(caller, 'auditor');
    const query = readFields(AuditQuery, raw);
    const params: unknown[] = [caller.jurisdictionId];
    const param = (value: unknown): string => `$${params.push(value)}`;
    const where = ['a.jurisdiction_id IN (SELECT j.id FROM jurisdiction j WHERE j.path @> ARRAY[$1::uuid])'];
    if (query.suggestionId) where.push(`a.suggestion_id = ${param(query.suggestionId)}`);
    if (query.actorId) where.push(`a.actor_id = ${param(query.actorId)}`);
    if (query.from) where.push(`a.at >= ${param(momentOf('from', query.from, 'start'))}`);
    if (query.to) where.push(`a.at <= ${param(momentOf('to', query.to, 'end'))}`);
    const after = positionOf(query, 1);
    if (after) {
      if (!isId(after[0])) throw new InvalidFields([{ path: 'cursor', code: 'field.cursor' }]);
      where.push(`a.id < ${param(after[0])}`);
    }
    const limit = limitOf(query);
    // ids grow with time
    const rows = await this.db.query<AuditRow[]>(
      `SELECT a.id, a.at, a.actor_id AS "actorId", a.actor_name AS "actorName", a.action, a.suggestion_id AS "suggestionId", a.reason, a.detail
         FROM audit_entry a WHERE ${where.join(' AND ')} ORDER BY a.id DESC LIMIT ${limit + 1}`,
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
}
