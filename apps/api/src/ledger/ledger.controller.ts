import { createHash } from 'node:crypto';
import { addOutbox, InvalidFields, isId, isLedgerColumn, NotFound, type LedgerError, type ProductClock } from '@bihuan/record';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { CurrentCaller, requireRole, type Caller, type CallerRequest } from '../access/caller.js';
import { languageOf, textOf } from '../problems/messages.js';
import { AnswerOnce } from '../requests/answer-once.js';
import { readUpload } from '../requests/upload.js';
import { PRODUCT_CLOCK } from '../tokens.js';

interface ImportRow {
  state: string;
  rows: number;
  accepted: number;
  rejected: number;
  errors: LedgerError[];
}
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
        file: { type: 'string', format: 'binary' },
        dryRun: { type: 'string', enum: ['true', 'false'] },
        mapping: { type: 'string', description: 'JSON: header in the file → column' },
        defaults: { type: 'string', description: 'JSON: column → value where the file has none' },
      },
    },
  })
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
        for (const column of Object.values(mapping)) knownColumn('mapping', column);
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

  @Get(':id')
  @ApiOperation({ summary: 'How an import stands, and what was refused and why' })
  async show(@CurrentCaller() caller: Caller, @Param('id') id: string, @Req() request: CallerRequest): Promise<object> {
    requireRole(caller, 'office');
    const [row] = isId(id)
      ? await this.db.query<ImportRow[]>(
          'SELECT state, rows, accepted, rejected, errors FROM ledger_import WHERE id = $1 AND jurisdiction_id = $2',
          [id, caller.jurisdictionId],
        )
      : [];
    if (!row) throw new NotFound('import');
    const language = languageOf(request.headers['accept-language']);
    const errors = row.errors.map(({ row: number, column, code, params }) => ({
      row: number,
      column,
      code,
      message: textOf(code, language, params),
    }));
    return { ...row, errors };
  }
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
