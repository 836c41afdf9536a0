import { shanghaiDate } from '@bihuan/domain';
import { Forbidden, inTransaction, InvalidFields, isId, NotFound, writeAudit, type ProductClock, type Reader } from '@bihuan/record';
import { Body, Controller, Get, Inject, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { CurrentCaller, requireRole, type Caller, type CallerRequest } from '../access/caller.js';
import { count, date, dateOrNull, LOCATION, text, texts } from '../document/shown.js';
import { limitOf, PageOf, pageOf, PageQuery, positionOf, type Page } from '../lists/page.js';
import { AnswerOnce } from '../requests/answer-once.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { DateField, IdField, IdListField, IntegerField } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';

class NewReception {
  @DateField() date!: string;
  @IdField() stationId!: string;
  @IdListField() deputyIds!: string[];
  @IntegerField({ min: 0, max: 100_000 }) visitorCount!: number;
  @DateField({ optional: true }) noticeOn?: string | null;
}
class ReceptionChange {
  @IntegerField({ min: 0, max: 100_000, optional: true }) visitorCount?: number | null;
  @DateField({ optional: true }) noticeOn?: string | null;
}
class ReceptionsQuery extends PageQuery {
  @DateField({ optional: true }) from?: string;
  @DateField({ optional: true, description: 'inclusive' }) to?: string;
  @IdField({ optional: true }) stationId?: string;
  @IdField({ optional: true, description: 'one of those on duty' }) deputyId?: string;
}
const SHOWN = `r.id, r.jurisdiction_id AS "jurisdictionId", r.held_on AS date, r.station_id AS "stationId", r.visitor_count AS "visitorCount",
  r.notice_on AS "noticeOn", ARRAY(SELECT d.deputy_id::text FROM reception_deputy d WHERE d.reception_session_id = r.id ORDER BY 1) AS "deputyIds",
  (SELECT count(*) FROM suggestion s WHERE s.reception_session_id = r.id) AS suggestions`;
const SCOPE = `r.jurisdiction_id IN (SELECT j.id FROM jurisdiction j WHERE j.path @> ARRAY[$1::uuid])`;
const READERS = ['deputy', 'office', 'leader', 'principal', 'presidium', 'district', 'auditor', 'staff', 'head'] as const;
class ReceptionShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) jurisdictionId!: string;
  @ApiProperty(date) date!: string;
  @ApiProperty(text) stationId!: string;
  @ApiProperty({ ...texts, description: 'on duty' }) deputyIds!: readonly string[];
  @ApiProperty(count) visitorCount!: number;
  @ApiProperty({ ...dateOrNull, description: 'when it was announced' }) noticeOn!: string | null;
  @ApiProperty({ ...count, description: 'recorded there' }) suggestions!: number;
}
const PageOfReceptions = PageOf(ReceptionShape);

/** Receptions 接待: when, where, who was on duty, how many came. */
@ApiTags('receptions')
@Controller('reception-sessions')
export class ReceptionsController {
  constructor(
    private readonly db: DataSource,
    private readonly answers: AnswerOnce,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Enter a reception (the office, or a deputy on duty)' })
  @ApiBody({ type: NewReception })
  @ApiResponse({ status: 201, type: ReceptionShape, headers: LOCATION })
  async create(@CurrentCaller() caller: Caller, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      () => Promise.resolve(),
      async (tx) => {
        requireRole(caller, 'office', 'deputy');
        const { date: day, stationId, visitorCount, noticeOn, ...body } = readFields(NewReception, request.body ?? {});
        const deputyIds = [...new Set(body.deputyIds)];
        const problems = [];
        if (day > shanghaiDate(this.clock.now()) && visitorCount > 0)
          problems.push({ path: 'visitorCount', code: 'reception.in_future_visitors' });
        if (noticeOn && noticeOn > day) problems.push({ path: 'noticeOn', code: 'field.order' });
        if (!(await allOfTown(tx, 'station', caller.jurisdictionId, [stationId])))
          problems.push({ path: 'stationId', code: 'station.unknown' });
        const ownOnly = !caller.roles.includes('office') && !deputyIds.includes(caller.deputyId ?? '');
        if (deputyIds.length === 0 || ownOnly || !(await allOfTown(tx, 'deputy', caller.jurisdictionId, deputyIds))) {
          problems.push({ path: 'deputyIds', code: ownOnly && deputyIds.length > 0 ? 'deputy.not_own' : 'deputy.unknown' });
        }
        if (problems.length > 0) throw new InvalidFields(problems);
        const id = newId();
        await tx.query(
          `INSERT INTO reception_session (id, jurisdiction_id, held_on, station_id, visitor_count, notice_on, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [id, caller.jurisdictionId, day, stationId, visitorCount, noticeOn ?? null, this.clock.now()],
        );
        await tx.query(
          'INSERT INTO reception_deputy (jurisdiction_id, reception_session_id, deputy_id) SELECT $1, $2, unnest($3::uuid[])',
          [caller.jurisdictionId, id, deputyIds],
        );
        await writeAudit(tx, this.clock.now(), caller, {
          action: 'receptions.created',
          detail: { key: id, date: day, stationId, deputyIds, visitorCount, noticeOn: noticeOn ?? null },
        });
        return { status: 201, body: await find(tx, caller, id), headers: { location: `/api/v1/reception-sessions/${id}` } };
      },
    );
  }

  @Patch(':id')
  @ApiOperation({ summary: 'How many came after all, or when it was announced (the office, or a deputy on duty)' })
  @ApiBody({ type: ReceptionChange })
  @ApiResponse({ status: 200, type: ReceptionShape })
  async change(@CurrentCaller() caller: Caller, @Param('id') id: string, @Body() body: unknown): Promise<ReceptionShape> {
    return inTransaction(this.db, async (tx) => {
      const before = await find(tx, caller, id);
      requireRole(caller, 'office', 'deputy');
      if (!caller.roles.includes('office') && !before.deputyIds.includes(caller.deputyId ?? '')) throw new Forbidden();
      const change = readFields(ReceptionChange, body ?? {});
      const visitorCount = change.visitorCount ?? before.visitorCount;
      const noticeOn = change.noticeOn === undefined ? before.noticeOn : change.noticeOn;
      const now = this.clock.now();
      if (before.date > shanghaiDate(now) && visitorCount > 0)
        throw new InvalidFields([{ path: 'visitorCount', code: 'reception.in_future_visitors' }]);
      if (noticeOn !== null && noticeOn > before.date) throw new InvalidFields([{ path: 'noticeOn', code: 'field.order' }]);
      await tx.query('UPDATE reception_session SET visitor_count = $2, notice_on = $3 WHERE id = $1', [id, visitorCount, noticeOn]);
      await writeAudit(tx, now, caller, {
        action: 'receptions.changed',
        detail: { key: id, visitorCount, noticeOn, before: { visitorCount: before.visitorCount, noticeOn: before.noticeOn } },
      });
      return find(tx, caller, id);
    });
  }

  @Get()
  @ApiOperation({ summary: 'List receptions, newest first' })
  @ApiResponse({ status: 200, type: PageOfReceptions })
  async list(@CurrentCaller() caller: Caller, @Query() raw: ReceptionsQuery): Promise<Page<ReceptionShape>> {
    requireRole(caller, ...READERS);
    const query = readFields(ReceptionsQuery, raw);
    const params: unknown[] = [caller.jurisdictionId];
    const param = (value: unknown): string => `$${params.push(value)}`;
    const where = [SCOPE];
    if (query.from) where.push(`r.held_on >= ${param(query.from)}`);
    if (query.to) where.push(`r.held_on <= ${param(query.to)}`);
    if (query.stationId) where.push(`r.station_id = ${param(query.stationId)}`);
    if (query.deputyId)
      where.push(
        `EXISTS (SELECT 1 FROM reception_deputy d WHERE d.reception_session_id = r.id AND d.deputy_id = ${param(query.deputyId)})`,
      );
    const [counted] = await this.db.query<{ total: number }[]>(
      `SELECT count(*) AS total FROM reception_session r WHERE ${where.join(' AND ')}`,
      params,
    );
    const after = positionOf(query, 1);
    if (after) where.push(`r.held_on::text || r.id::text < ${param(after[0])}`);
    const limit = limitOf(query);
    const rows = await this.db.query<ReceptionShape[]>(
      `SELECT ${SHOWN} FROM reception_session r WHERE ${where.join(' AND ')} ORDER BY r.held_on::text || r.id::text DESC LIMIT ${limit + 1}`,
      params,
    );
    return pageOf(
      rows,
      limit,
      counted?.total ?? null,
      (row) => row,
      (row) => [`${row.date}${row.id}`],
    );
  }

  @Get(':id')
  @ApiOperation({ summary: 'One reception' })
  @ApiResponse({ status: 200, type: ReceptionShape })
  async show(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<ReceptionShape> {
    requireRole(caller, ...READERS);
    return find(this.db.manager, caller, id);
  }
}

async function find(db: Reader, caller: Caller, id: string): Promise<ReceptionShape> {
  const [row] = isId(id)
    ? await db.query<ReceptionShape[]>(`SELECT ${SHOWN} FROM reception_session r WHERE ${SCOPE} AND r.id = $2`, [caller.jurisdictionId, id])
    : [];
  if (!row) throw new NotFound('reception session');
  return row;
}
async function allOfTown(db: Reader, table: 'station' | 'deputy', jurisdictionId: string, ids: readonly string[]): Promise<boolean> {
  const rows = await db.query<unknown[]>(`SELECT 1 FROM ${table} WHERE jurisdiction_id = $1 AND id = ANY ($2) AND active`, [
    jurisdictionId,
    ids,
  ]);
  return rows.length === ids.length;
}
