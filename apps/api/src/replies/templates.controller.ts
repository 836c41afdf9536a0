import { isId, inTransaction, NotFound, type ProductClock, type Reader } from '@bihuan/record';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { CurrentCaller, requireRole, type Caller, type CallerRequest } from '../access/caller.js';
import type { List } from '../lists/page.js';
import { AnswerOnce } from '../requests/answer-once.js';
import { unlessTaken } from '../requests/unless-taken.js';
import { instant, type Stored } from '../times.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { readFields } from '../validation/read-fields.js';
import { ListOfTemplates, TemplateBody, TemplateShape } from './reply-shapes.js';

const COLUMNS = `t.id, t.name, t.kind, t.facts, t.measures, t.time_limit AS "timeLimit", t.contact,
  (SELECT u.name FROM app_user u WHERE u.id = t.changed_by) AS "changedBy", t.changed_at AS "changedAt"`;
type Row = Stored<TemplateShape>;
const show = ({ changedAt, ...row }: Row): TemplateShape => ({ ...row, changedAt: instant(changedAt) });

/** A unit's own reply templates: whoever belongs to it may add, change and remove them; nobody else sees them. */
@ApiTags('replies')
@Controller('reply-templates')
export class TemplatesController {
  constructor(
    private readonly db: DataSource,
    private readonly answers: AnswerOnce,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Get()
  @ApiOperation({ summary: "The templates of one's unit, by name" })
  @ApiResponse({ status: 200, type: ListOfTemplates })
  async list(@CurrentCaller() caller: Caller): Promise<List<TemplateShape>> {
    requireRole(caller, 'staff', 'head');
    const rows = await this.db.query<Row[]>(`SELECT ${COLUMNS} FROM reply_template t WHERE t.unit_id = $1 ORDER BY t.name`, [
      caller.unitId,
    ]);
    return { items: rows.map(show) };
  }

  @Post()
  @ApiOperation({ summary: 'Add a template' })
  @ApiBody({ type: TemplateBody })
  @ApiResponse({ status: 201, type: TemplateShape })
  async create(@CurrentCaller() caller: Caller, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    requireRole(caller, 'staff', 'head');
    await this.answers.answer(
      { request, reply, caller },
      () => Promise.resolve(),
      async (tx) => {
        const id = newId();
        const values = this.valuesOf(caller, request.body);
        await unlessTaken('name', () =>
          tx.query(
            `INSERT INTO reply_template (id, jurisdiction_id, unit_id, name, kind, facts, measures, time_limit, contact, changed_by, changed_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
            [id, caller.jurisdictionId, caller.unitId, ...values],
          ),
        );
        return { status: 201, body: await one(tx, caller, id) };
      },
    );
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change a template, whole' })
  @ApiBody({ type: TemplateBody })
  @ApiResponse({ status: 200, type: TemplateShape })
  async change(@CurrentCaller() caller: Caller, @Param('id') id: string, @Body() body: unknown): Promise<TemplateShape> {
    requireRole(caller, 'staff', 'head');
    return inTransaction(this.db, async (tx) => {
      await one(tx, caller, id);
      await unlessTaken('name', () =>
        tx.query(
          `UPDATE reply_template SET name = $2, kind = $3, facts = $4, measures = $5, time_limit = $6, contact = $7, changed_by = $8, changed_at = $9
           WHERE id = $1`,
          [id, ...this.valuesOf(caller, body)],
        ),
      );
      return one(tx, caller, id);
    });
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a template: replies written from it are not touched' })
  async remove(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<void> {
    requireRole(caller, 'staff', 'head');
    await one(this.db.manager, caller, id);
    await this.db.query('DELETE FROM reply_template WHERE id = $1', [id]);
  }

  private valuesOf(caller: Caller, body: unknown): unknown[] {
    const { name, kind, facts, measures, timeLimit, contact } = readFields(TemplateBody, body ?? {});
    return [name.trim(), kind, facts ?? '', measures ?? '', timeLimit ?? '', contact ?? '', caller.id, this.clock.now()];
  }
}

async function one(db: Reader, caller: Caller, id: string): Promise<TemplateShape> {
  const [row] = isId(id)
    ? await db.query<Row[]>(`SELECT ${COLUMNS} FROM reply_template t WHERE t.id = $1 AND t.unit_id = $2`, [id, caller.unitId])
    : [];
  if (!row) throw new NotFound('template');
  return show(row);
}
