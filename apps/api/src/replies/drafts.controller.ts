import { composeReply } from '@bihuan/domain';
import { executeCommand, inTransaction, type ProductClock, type Tx } from '@bihuan/record';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { CurrentCaller, requireRole, type Caller, type CallerRequest } from '../access/caller.js';
import { PAGE_TO_PRINT } from '../document/shown.js';
import { SHEET_POLICY } from '../letters/sheet.js';
import type { List } from '../lists/page.js';
import { languageOf } from '../problems/messages.js';
import { HttpFailure } from '../problems/problem.js';
import { AnswerOnce } from '../requests/answer-once.js';
import { SuggestionShape } from '../suggestions/shapes.js';
import { SuggestionsService } from '../suggestions/suggestions.service.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { readFields } from '../validation/read-fields.js';
import { caseToAnswer, draftOf, ledCase, openDrafts, requireComplete, seenDraft, showDraft, writeDraft, type Draft } from './drafts.js';
import { draftLetter, signedLetter } from './reply-letter.js';
import { DraftBody, DraftOfCaseShape, DraftShape, GiveBackBody, ListOfDrafts, SeenBody } from './reply-shapes.js';

/** Replies on their way to signature: staff write and hand in, the head signs or gives back. Only the unit sees them. */
@ApiTags('replies')
@Controller()
export class DraftsController {
  constructor(
    private readonly db: DataSource,
    private readonly answers: AnswerOnce,
    private readonly suggestions: SuggestionsService,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Get('reply-drafts')
  @ApiOperation({ summary: "The drafts of one's unit that are not signed yet" })
  @ApiResponse({ status: 200, type: ListOfDrafts })
  async list(@CurrentCaller() caller: Caller): Promise<List<DraftShape>> {
    requireRole(caller, 'staff', 'head');
    return { items: (await openDrafts(this.db.manager, caller.unitId)).map(showDraft) };
  }

  @Get('reply-drafts/:suggestionId')
  @ApiOperation({ summary: 'The draft of a case, null before there is one' })
  @ApiResponse({ status: 200, type: DraftOfCaseShape })
  async show(@CurrentCaller() caller: Caller, @Param('suggestionId') id: string): Promise<DraftOfCaseShape> {
    requireRole(caller, 'staff', 'head');
    await ledCase(this.db.manager, caller, id);
    const draft = await draftOf(this.db.manager, caller.unitId, id);
    return { draft: draft && showDraft(draft) };
  }

  @Put('reply-drafts/:suggestionId')
  @ApiOperation({ summary: 'Write the draft, whole; 412 when a colleague wrote meanwhile' })
  @ApiBody({ type: DraftBody })
  @ApiResponse({ status: 200, type: DraftShape })
  async write(@CurrentCaller() caller: Caller, @Param('suggestionId') id: string, @Body() body: unknown): Promise<DraftShape> {
    requireRole(caller, 'staff', 'head');
    return inTransaction(this.db, async (tx) => {
      await caseToAnswer(tx, caller, id);
      await writeDraft(tx, caller, id, readBody(body), this.clock.now());
      return this.written(tx, caller, id);
    });
  }

  @Post('reply-drafts/:suggestionId/submit')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hand the draft to the head for signature' })
  @ApiBody({ type: SeenBody })
  @ApiResponse({ status: 200, type: DraftShape })
  async submit(
    @CurrentCaller() caller: Caller,
    @Param('suggestionId') id: string,
    @Req() request: CallerRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireRole(caller, 'staff', 'head');
    await this.change({ caller, id, request, reply }, async (tx) => {
      const { version } = readFields(SeenBody, request.body ?? {});
      requireComplete(await seenDraft(tx, caller, id, version), this.clock.now());
      await tx.query(
        `UPDATE reply_draft SET state = 'submitted', return_reason = NULL, version = version + 1, submitted_by = $3, submitted_at = $4
         WHERE suggestion_id = $1 AND unit_id = $2`,
        [id, caller.unitId, caller.id, this.clock.now()],
      );
    });
  }

  @Post('reply-drafts/:suggestionId/return')
  @HttpCode(200)
  @ApiOperation({ summary: 'The head gives a draft back, with a reason' })
  @ApiBody({ type: GiveBackBody })
  @ApiResponse({ status: 200, type: DraftShape })
  async giveBack(
    @CurrentCaller() caller: Caller,
    @Param('suggestionId') id: string,
    @Req() request: CallerRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireRole(caller, 'head');
    await this.change({ caller, id, request, reply }, async (tx) => {
      const { version, reason } = readFields(GiveBackBody, request.body ?? {});
      requireSubmitted(await seenDraft(tx, caller, id, version));
      await tx.query(
        `UPDATE reply_draft SET state = 'returned', return_reason = $3, version = version + 1 WHERE suggestion_id = $1 AND unit_id = $2`,
        [id, caller.unitId, reason],
      );
    });
  }

  @Post('reply-drafts/:suggestionId/sign')
  @HttpCode(200)
  @ApiOperation({ summary: 'The head signs: the draft becomes the reply, by the very command `reply`; answers the case' })
  @ApiBody({ type: SeenBody })
  @ApiResponse({ status: 200, type: SuggestionShape })
  async sign(
    @CurrentCaller() caller: Caller,
    @Param('suggestionId') id: string,
    @Req() request: CallerRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireRole(caller, 'head');
    await this.answers.answer(
      { request, reply, caller },
      (tx) => ledCase(tx, caller, id),
      async (tx) => {
        const seen = await caseToAnswer(tx, caller, id);
        const { version } = readFields(SeenBody, request.body ?? {});
        const draft = await seenDraft(tx, caller, id, version);
        requireSubmitted(draft);
        const { kind, promisedOn } = draft;
        if (kind === null) throw new HttpFailure(422, 'draft.incomplete');
        const body = { kind, content: composeReply(draft), promisedOn };
        await executeCommand(tx, { clock: this.clock, caller, seen, name: 'reply', raw: body, readBody: () => body, ifMatch: null });
        await tx.query(`UPDATE reply_draft SET state = 'signed', version = version + 1 WHERE suggestion_id = $1 AND unit_id = $2`, [
          id,
          caller.unitId,
        ]);
        const language = languageOf(request.headers['accept-language']);
        return { status: 200, body: await this.suggestions.written(tx, caller, id, language) };
      },
    );
  }

  @Get('reply-drafts/:suggestionId/letter')
  @ApiOperation({ summary: 'The draft as the letter it becomes (A4)' })
  @ApiResponse(PAGE_TO_PRINT)
  async preview(@CurrentCaller() caller: Caller, @Param('suggestionId') id: string, @Res() reply: FastifyReply): Promise<void> {
    requireRole(caller, 'staff', 'head');
    const { state } = await ledCase(this.db.manager, caller, id);
    sendSheet(reply, await draftLetter(this.db.manager, state, caller.unitId, this.clock.now()));
  }

  @Get('suggestions/:id/reply-letter')
  @ApiOperation({ summary: 'The reply that stands, as a letter to print (A4)' })
  @ApiResponse(PAGE_TO_PRINT)
  async letter(@CurrentCaller() caller: Caller, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    this.suggestions.requireCaseReader(caller);
    sendSheet(reply, await signedLetter(this.db.manager, caller, id));
  }

  private async change(
    { caller, id, request, reply }: { caller: Caller; id: string; request: CallerRequest; reply: FastifyReply },
    work: (tx: Tx) => Promise<void>,
  ): Promise<void> {
    await this.answers.answer(
      { request, reply, caller },
      (tx) => ledCase(tx, caller, id),
      async (tx) => {
        await caseToAnswer(tx, caller, id);
        await work(tx);
        return { status: 200, body: await this.written(tx, caller, id) };
      },
    );
  }

  private async written(tx: Tx, caller: Caller, id: string): Promise<DraftShape> {
    const draft = await draftOf(tx, caller.unitId, id);
    if (!draft) throw new Error('a written draft vanished');
    return showDraft(draft);
  }
}

function readBody(body: unknown): DraftBody {
  return readFields(DraftBody, body ?? {});
}
function requireSubmitted(draft: Draft): void {
  if (draft.state !== 'submitted') throw new HttpFailure(409, 'draft.not_submitted');
}
function sendSheet(reply: FastifyReply, html: string): void {
  void reply.header('content-security-policy', SHEET_POLICY).type('text/html; charset=utf-8').send(html);
}
