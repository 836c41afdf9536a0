import { isLocalDate, periodEnd, REPORT_PERIODS, shanghaiDate, type ReportPeriod } from '@bihuan/domain';
import {
  allRecordedBy,
  InvalidFields,
  isId,
  makeReport,
  NotFound,
  readReport,
  verifyReport,
  writeAudit,
  type ProductClock,
  type ReportContent,
} from '@bihuan/record';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOperation, ApiParam, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { CurrentCaller, requireRole, type Caller, type CallerRequest } from '../access/caller.js';
import { FILE, LOCATION, SPREADSHEET, WORD_DOCUMENT } from '../document/shown.js';
import { limitOf, pageOf, PageQuery, positionOf, type Page } from '../lists/page.js';
import { HttpFailure } from '../problems/problem.js';
import { AnswerOnce } from '../requests/answer-once.js';
import { instant, type Stored } from '../times.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { ChoiceField, DateField } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';
import { reportBook } from './report-book.js';
import { writtenApart } from './write-apart.js';
import { PageOfReports, ReportShape, ReportVerdictShape, SealedReportShape } from './report-shapes.js';

class ReportBody {
  @ChoiceField(REPORT_PERIODS) period!: ReportPeriod;
  @DateField({ description: 'the first day of the month, quarter or year' }) from!: string;
}
/** Both moments of a report are one. */
type ReportRow = Omit<Stored<ReportShape>, 'asOf' | 'knownAt'> & { readonly asOf: Date; readonly content: string };
const READERS = ['office', 'leader', 'principal', 'presidium', 'district', 'auditor'] as const;
const COLUMNS = `r.id, r.jurisdiction_id AS "jurisdictionId", j.name AS "jurisdictionName", r.period, r.from_on::text AS from, r.to_on::text AS to,
  r.as_of AS "asOf", u.name AS "madeBy", r.made_at AS "madeAt", r.scheduled, encode(r.sha256, 'hex') AS sha256`;
const FROM = 'closure_report r JOIN jurisdiction j ON j.id = r.jurisdiction_id LEFT JOIN app_user u ON u.id = r.made_by';

/** Sealed reports: figures, cases and chain heads at a moment, with the hash of the whole; verified by working them out anew. */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly db: DataSource,
    private readonly answers: AnswerOnce,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Post('closure')
  @ApiOperation({ summary: 'Make and seal the report of a month, quarter or year (office, district)' })
  @ApiBody({ type: ReportBody })
  @ApiResponse({ status: 201, type: ReportShape, headers: LOCATION })
  async make(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Req() request: CallerRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      () => Promise.resolve(),
      async (tx) => {
        requireRole(caller, 'office', 'district');
        const { period, from } = readFields(ReportBody, body ?? {});
        const to = isLocalDate(from) ? periodEnd(period, from) : null;
        if (to === null) throw new InvalidFields([{ path: 'from', code: 'report.period' }]);
        const now = this.clock.now();
        if (from > shanghaiDate(now)) throw new InvalidFields([{ path: 'from', code: 'field.in_future' }]);
        await allRecordedBy(tx, now, this.clock);
        const wanted = { jurisdictionId: caller.jurisdictionId, period, from, to, asOf: now };
        const id = await makeReport(tx, wanted, { madeBy: caller.id, madeAt: now });
        if (id === null) throw new Error('a report that nobody scheduled was there already');
        await writeAudit(tx, now, caller, { action: 'report.sealed', detail: { id, period, from } });
        const [row] = await tx.query<ReportRow[]>(`SELECT ${COLUMNS}, r.content FROM ${FROM} WHERE r.id = $1`, [id]);
        return { status: 201, body: row && show(row), headers: { location: `/api/v1/reports/${id}` } };
      },
    );
  }

  @Get()
  @ApiOperation({ summary: 'Sealed reports of your jurisdiction and those below it, newest first' })
  @ApiResponse({ status: 200, type: PageOfReports })
  async list(@CurrentCaller() caller: Caller, @Query() raw: PageQuery): Promise<Page<ReportShape>> {
    requireRole(caller, ...READERS);
    const query = readFields(PageQuery, raw);
    const after = positionOf(query, 1);
    if (after && !isId(after[0])) throw new InvalidFields([{ path: 'cursor', code: 'field.cursor' }]);
    const within = 'j.path @> ARRAY[$1::uuid]';
    const [count] = await this.db.query<{ total: number }[]>(`SELECT count(*) AS total FROM ${FROM} WHERE ${within}`, [
      caller.jurisdictionId,
    ]);
    const limit = limitOf(query);
    const rows = await this.db.query<ReportRow[]>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE ${within} AND ($2::uuid IS NULL OR r.id < $2) ORDER BY r.id DESC LIMIT ${limit + 1}`,
      [caller.jurisdictionId, after?.[0] ?? null],
    );
    return pageOf(rows, limit, count?.total ?? 0, show, ({ id }) => [id]);
  }

  @Get(':id/verify')
  @ApiOperation({ summary: 'Work the report out anew: equal, or which case differs' })
  @ApiResponse({ status: 200, type: ReportVerdictShape })
  async verify(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<ReportVerdictShape> {
    return verifyReport(this.db, await this.find(caller, id));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One report; :id.xlsx and :id.docx are files, :id.json is the sealed text itself' })
  @ApiParam({ name: 'id', schema: { type: 'string' }, description: 'with .json, .xlsx or .docx behind it: a file' })
  @ApiExtraModels(SealedReportShape)
  @ApiResponse({
    status: 200,
    content: {
      'application/json': { schema: { $ref: getSchemaPath(SealedReportShape) } },
      [SPREADSHEET]: { schema: FILE },
      [WORD_DOCUMENT]: { schema: FILE },
    },
  })
  @HttpCode(200)
  async one(@CurrentCaller() caller: Caller, @Param('id') asked: string, @Res() reply: FastifyReply): Promise<void> {
    const [id = '', form] = asked.split('.');
    const row = await this.find(caller, id);
    const name = encodeURIComponent(`${row.jurisdictionName} ${row.from} 办理情况报告`);
    const file = (ending: string, type: string): FastifyReply =>
      reply.header('content-disposition', `attachment; filename="report.${ending}"; filename*=UTF-8''${name}.${ending}`).type(type);
    // as it lies there, also when somebody wrote into it
    if (form === 'json') return void file('json', 'application/json; charset=utf-8').send(row.content);
    const content = readReport(row.content) as ReportContent | null;
    if (!content) throw new HttpFailure(409, 'report.broken');
    if (form === undefined) void reply.send({ ...show(row), content } satisfies SealedReportShape);
    else if (form === 'xlsx') void file('xlsx', SPREADSHEET).send(reportBook(content, row.sha256));
    else if (form === 'docx') {
      const document = await writtenApart({ content, sha256: row.sha256, madeAt: row.madeAt });
      void file('docx', WORD_DOCUMENT).send(document);
    } else throw new NotFound('report');
  }

  private async find(caller: Caller, id: string): Promise<ReportRow> {
    requireRole(caller, ...READERS);
    const [row] = isId(id)
      ? await this.db.query<ReportRow[]>(`SELECT ${COLUMNS}, r.content FROM ${FROM} WHERE r.id = $1 AND j.path @> ARRAY[$2::uuid]`, [
          id,
          caller.jurisdictionId,
        ])
      : [];
    if (!row) throw new NotFound('report');
    return row;
  }
}

function show({ content: _content, asOf, madeAt, ...row }: ReportRow): ReportShape {
  return { ...row, asOf: instant(asOf), knownAt: instant(asOf), madeAt: instant(madeAt) };
}
