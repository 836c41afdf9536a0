import { createHash } from 'node:crypto';
import {
  addOutbox,
  InvalidFields,
  isId,
  isLedgerColumn,
  NotFound,
  previewLedger,
  UnreadableLedger,
  type LedgerError,
  type ProductClock,
} from '@bihuan/record';
import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { CurrentCaller, requireRole, type Caller, type CallerRequest } from '../access/caller.js';
import { FILE, FILE_FORM, LOCATION, StartedShape } from '../document/shown.js';
import { limitOf, pageOf, PageQuery, positionOf, type Page } from '../lists/page.js';
import { languageOf, textOf } from '../problems/messages.js';
import { AnswerOnce } from '../requests/answer-once.js';
import { readUpload } from '../requests/upload.js';
import { instant, type Stored } from '../times.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { readFields } from '../validation/read-fields.js';
import { ImportResultShape, LedgerPreviewShape, PageOfImports, type ImportShape } from './import-shapes.js';

const SHOWN = `i.id, i.file_name AS "fileName", i.dry_run AS "dryRun", u.name AS "startedBy", i.created_at AS "createdAt",
  i.finished_at AS "finishedAt", i.state, i.rows, i.accepted, i.rejected`;
const FROM = 'ledger_import i JOIN app_user u ON u.id = i.started_by';
const FIELDS = ['dryRun', 'mapping', 'defaults'];

/** Import of the ledger 台账; the worker does the rows, with progress. */
@ApiTags('imports')
@Controller('imports')
export class LedgerController {
  constructor(
    private readonly db: DataSource,
    private readonly answers: AnswerOnce,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Post('ledger')
  @ApiOperation({ summary: 'Import a ledger, xlsx or csv (office)' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: FILE,
        dryRun: { type: 'string', enum: ['true', 'false'] },
        mapping: { type: 'string', description: 'JSON: header in the file → column, or an empty text to leave it out' },
        defaults: { type: 'string', description: 'JSON: column → value where the file has none' },
      },
    },
  })
  @ApiResponse({ status: 202, type: StartedShape, headers: LOCATION })
  async start(@CurrentCaller() caller: Caller, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const { file, fields } = await readUpload(request);
    const body = [file.name, fields, createHash('sha256').update(file.content).digest('hex')];
    await this.answers.answer(
      { request, reply, caller, body },
      () => Promise.resolve(),
      async (tx) => {
        requireRole(caller, 'office');
        const unknown = Object.keys(fields).filter((name) => !FIELDS.includes(name));
        if (unknown.length > 0) throw new InvalidFields(unknown.map((path) => ({ path, code: 'field.unknown' })));
        if (fields['dryRun'] !== undefined && !['true', 'false'].includes(fields['dryRun'])) {
          throw new InvalidFields([{ path: 'dryRun', code: 'field.boolean' }]);
        }
        if (file.content.length === 0) throw new InvalidFields([{ path: 'file', code: 'attachment.empty' }]);
        const mapping = wordsOf('mapping', fields['mapping']);
        const defaults = wordsOf('defaults', fields['defaults']);
        for (const column of Object.values(mapping)) if (column !== '') knownColumn('mapping', column);
        for (const column of Object.keys(defaults)) knownColumn('defaults', column);
        const id = newId();
        await tx.query(
          `INSERT INTO ledger_import (id, jurisdiction_id, started_by, file_name, content, dry_run, mapping, defaults, state, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9)`,
          [
            id,
            caller.jurisdictionId,
            caller.id,
            file.name,
            file.content,
            fields['dryRun'] === 'true',
            JSON.stringify(mapping),
            JSON.stringify(defaults),
            this.clock.now(),
          ],
        );
        await addOutbox(tx, [{ jurisdictionId: caller.jurisdictionId, job: 'ledger.import', payload: { importId: id } }], this.clock.now());
        return { status: 202, body: { id }, headers: { location: `/api/v1/imports/${id}` } };
      },
    );
  }

  @Post('ledger/preview')
  @HttpCode(200)
  @ApiOperation({ summary: "A ledger's headers, its first rows, and which column each probably is; nothing is kept (office)" })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FILE_FORM })
  @ApiResponse({ status: 200, type: LedgerPreviewShape })
  async preview(@CurrentCaller() caller: Caller, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const { file } = await readUpload(request);
    const body = [file.name, createHash('sha256').update(file.content).digest('hex')];
    await this.answers.answer(
      { request, reply, caller, body },
      () => Promise.resolve(),
      async () => {
        requireRole(caller, 'office');
        try {
          return { status: 200, body: await previewLedger(file.content) };
        } catch (error) {
          if (error instanceof UnreadableLedger) throw new InvalidFields([{ path: 'file', code: 'ledger.file' }]);
          throw error;
        }
      },
    );
  }

  @Get()
  @ApiOperation({ summary: 'Imports and dry runs, newest first (office)' })
  @ApiResponse({ status: 200, type: PageOfImports })
  async list(@CurrentCaller() caller: Caller, @Query() raw: PageQuery): Promise<Page<ImportShape>> {
    requireRole(caller, 'office');
    const query = readFields(PageQuery, raw);
    const after = positionOf(query, 1);
    if (after && !isId(after[0])) throw new InvalidFields([{ path: 'cursor', code: 'field.cursor' }]);
    const rows = await this.db.query<Stored<ImportShape>[]>(
      `SELECT ${SHOWN} FROM ${FROM} WHERE i.jurisdiction_id = $1 AND ($2::uuid IS NULL OR i.id < $2) ORDER BY i.id DESC LIMIT ${limitOf(query) + 1}`,
      [caller.jurisdictionId, after?.[0] ?? null],
    );
    return pageOf(rows, limitOf(query), null, show, ({ id }) => [id]);
  }

  @Get(':id')
  @ApiOperation({ summary: 'How an import stands, and what was refused and why' })
  @ApiResponse({ status: 200, type: ImportResultShape })
  async show(@CurrentCaller() caller: Caller, @Param('id') id: string, @Req() request: CallerRequest): Promise<ImportResultShape> {
    requireRole(caller, 'office');
    const [row] = isId(id)
      ? await this.db.query<(Stored<ImportShape> & { errors: LedgerError[] })[]>(
          `SELECT ${SHOWN}, i.errors FROM ${FROM} WHERE i.id = $1 AND i.jurisdiction_id = $2`,
          [id, caller.jurisdictionId],
        )
      : [];
    if (!row) throw new NotFound('import');
    const language = languageOf(request.headers['accept-language']);
    const { errors, ...rest } = row;
    return {
      ...show(rest),
      errors: errors.map(({ params, ...error }) => ({ ...error, message: textOf(error.code, language, params) })),
    };
  }
}

function show({ createdAt, finishedAt, ...row }: Stored<ImportShape>): ImportShape {
  return { ...row, createdAt: instant(createdAt), finishedAt: instant(finishedAt) };
}

/** A JSON object of texts in a form field. */
function wordsOf(path: string, text: string | undefined): Record<string, string> {
  if (text === undefined || text === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  const good =
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((one) => typeof one === 'string');
  if (!good) throw new InvalidFields([{ path, code: 'field.json' }]);
  return value as Record<string, string>;
}
function knownColumn(path: string, column: string): void {
  if (!isLedgerColumn(column)) throw new InvalidFields([{ path, code: 'ledger.mapping', params: { column } }]);
}
