import { PassThrough } from 'node:stream';
import { shanghaiDate } from '@bihuan/domain';
import { currentCalendar, InvalidFields, writeAudit, writeSheets, type ProductClock } from '@bihuan/record';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags, OmitType } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { CurrentCaller, requireRole, type Caller } from '../access/caller.js';
import { FILE, SPREADSHEET } from '../document/shown.js';
import { listStatement, SuggestionsQuery } from '../suggestions/list-query.js';
import { SuggestionsService } from '../suggestions/suggestions.service.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { ChoiceField, TextField } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';
import { cellsOf, EXPORT_COLUMNS, exportRows, type ExportCells, type ExportRow } from './export-rows.js';

class ExportQuery extends OmitType(SuggestionsQuery, ['limit', 'cursor'] as const) {
  @ChoiceField(['masked', 'full'], { optional: true, description: 'full: the office only, with a reason, audited' }) residents?: string;
  @TextField({ max: 500, optional: true }) reason?: string;
}
/**
 * So few that their texts are cleared away while they are young: those of three thousand outlive that, and the whole export's stay in
 * memory until it is cleared as a whole. Fewer take more of the database's time, because each page's statement is planned anew.
 */
const ROWS_AT_ONCE = 500;

/** The ledger as a spreadsheet, streamed: its size costs time, not memory. */
@ApiTags('ledger')
@Controller('exports')
export class ExportController {
  constructor(
    private readonly db: DataSource,
    private readonly suggestions: SuggestionsService,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Get('ledger.xlsx')
  @ApiOperation({ summary: "The list's cases as a ledger that can be imported again; residents masked unless the office says why not" })
  @ApiResponse({ status: 200, content: { [SPREADSHEET]: { schema: FILE } } })
  async ledger(@CurrentCaller() caller: Caller, @Query() raw: ExportQuery, @Res() reply: FastifyReply): Promise<void> {
    this.suggestions.requireCaseReader(caller);
    if (raw.residents === 'full') requireRole(caller, 'office');
    const { residents, reason, ...filters } = readFields(ExportQuery, raw);
    const full = residents === 'full';
    if (full && !reason) throw new InvalidFields([{ path: 'reason', code: 'field.required' }]);
    const now = this.clock.now();
    // judged before anything is sent: a bad filter is an answer, not half a file
    listStatement(filters, caller, now);
    await writeAudit(this.db.manager, now, caller, {
      action: 'ledger.exported',
      ...(reason ? { reason } : {}),
      detail: { ...filters, residents: residents ?? 'masked' },
    });
    const out = new PassThrough();
    void reply
      .header('content-disposition', `attachment; filename="ledger.xlsx"; filename*=UTF-8''${encodeURIComponent('意见建议台账.xlsx')}`)
      .type(SPREADSHEET)
      .send(out);
    // what goes wrong now can only break the file off; a reader sees that it is not whole
    writeSheets(out, [{ name: '台账', columns: EXPORT_COLUMNS, rows: this.rows(caller, filters, { full, now }) }]).catch((error: unknown) =>
      out.destroy(error as Error),
    );
  }

  private async *rows(
    caller: Caller,
    filters: Omit<ExportQuery, 'residents' | 'reason'>,
    { full, now }: { full: boolean; now: Date },
  ): AsyncGenerator<ExportCells> {
    const frame = { caller, full, today: shanghaiDate(now), calendar: await currentCalendar(this.db.manager) };
    for await (const rows of this.pages(caller, filters, now)) {
      for (const row of rows) yield cellsOf(row, frame);
      // else each page's rows live on in the driver's result until memory is cleared as a whole (+150 MB for 100,000 cases)
      rows.length = 0;
    }
  }

  /** The next rows are read while the ones before are written. */
  private async *pages(caller: Caller, filters: Omit<ExportQuery, 'residents' | 'reason'>, now: Date): AsyncGenerator<ExportRow[]> {
    let next: Promise<ExportRow[]> | null = null;
    for await (const ids of this.ids(caller, filters, now)) {
      const rows: Promise<ExportRow[]> = exportRows(this.db.manager, ids, caller.deputyId);
      // who reads them hears of their failure, also when it comes before they are asked for
      rows.catch(() => undefined);
      if (next) yield await next;
      next = rows;
    }
    if (next) yield await next;
  }

  /** All of them at once: a case that moves in the list while the file is written is in it once. */
  private async *ids(caller: Caller, filters: Omit<ExportQuery, 'residents' | 'reason'>, now: Date): AsyncGenerator<string[]> {
    const statement = listStatement(filters, caller, now);
    const found = statement ? await this.db.query<{ id: string }[]>(statement.whole, statement.params) : [];
    for (let start = 0; start < found.length; start += ROWS_AT_ONCE) yield found.slice(start, start + ROWS_AT_ONCE).map(({ id }) => id);
  }
}
