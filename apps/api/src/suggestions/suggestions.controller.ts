import { WORKFLOW, type CommandBodies, type CommandExtras, type CommandName } from '@bihuan/domain';
import { eraseResident, executeCommand, recordSuggestion, visibleCase, writeAudit, Forbidden, type ProductClock } from '@bihuan/record';
import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentCaller, NotActivity, requireRole, type Caller, type CallerRequest } from '../access/caller.js';
import { ETAG, LOCATION } from '../document/shown.js';
import type { List, Page } from '../lists/page.js';
import { languageOf } from '../problems/messages.js';
import { AnswerOnce, type Answer } from '../requests/answer-once.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { readFields } from '../validation/read-fields.js';
import { COMMAND_BODIES, RecordBody, RevealBody } from './command-bodies.js';
import { dossierOf } from './dossier.js';
import { DossierShape } from './dossier-shapes.js';
import { NewEventsQuery, SuggestionsQuery } from './list-query.js';
import { mayReveal, type ResidentRow } from './resident.js';
import { similarCases, SimilarQuery } from './similar.js';
import { SuggestionsService, type Representation } from './suggestions.service.js';
import { ListOfEvents, PageOfSuggestions, ResidentShape, SimilarSuggestions, SuggestionShape, type Events } from './shapes.js';

type Raw = Readonly<Record<string, unknown>>;
/** The body as it came, before its fields are judged: an object, or nothing at all. */
function rawOf(body: unknown): Raw {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Raw) : {};
}
const language = (request: CallerRequest) => languageOf(request.headers['accept-language']);

@ApiTags('suggestions')
@Controller('suggestions')
export class SuggestionsController {
  constructor(
    private readonly suggestions: SuggestionsService,
    private readonly answers: AnswerOnce,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Record a suggestion 登记' })
  @ApiBody({ type: RecordBody })
  @ApiResponse({ status: 201, type: SuggestionShape, headers: { ...ETAG, ...LOCATION } })
  async record(@CurrentCaller() caller: Caller, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const raw = rawOf(request.body);
    const readBody = () => {
      const { resident, ...body } = readFields(RecordBody, request.body ?? {});
      return { body, resident: resident ?? null };
    };
    const onPaper = raw['occurredAt'] !== undefined && raw['occurredAt'] !== null;
    await this.answers.answer(
      { request, reply, caller },
      () => Promise.resolve(),
      async (tx) => {
        const state = await recordSuggestion(tx, { clock: this.clock, caller, readBody, onPaper });
        const body = await this.suggestions.written(tx, caller, state.id, language(request));
        return { ...caseAnswer(body), status: 201, headers: { etag: `"${body.version}"`, location: `/api/v1/suggestions/${body.id}` } };
      },
    );
  }

  @Get('similar')
  @ApiOperation({ summary: 'Earlier cases that speak of the same, the most alike first: to be seen before another is recorded' })
  @ApiResponse({ status: 200, type: SimilarSuggestions })
  async similar(
    @CurrentCaller() caller: Caller,
    @Query() query: SimilarQuery,
    @Req() request: CallerRequest,
  ): Promise<List<SuggestionShape>> {
    this.suggestions.requireCaseReader(caller);
    const { text } = readFields(SimilarQuery, query);
    const ids = await similarCases(this.suggestions.reader, caller, text);
    return { items: await this.suggestions.showAll(caller, ids, language(request)) };
  }

  @Get()
  @ApiOperation({ summary: 'List suggestions' })
  @ApiResponse({ status: 200, type: PageOfSuggestions })
  async list(
    @CurrentCaller() caller: Caller,
    @Query() query: SuggestionsQuery,
    @Req() request: CallerRequest,
  ): Promise<Page<SuggestionShape>> {
    return this.suggestions.list(caller, readFields(SuggestionsQuery, query), language(request));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One suggestion' })
  @ApiResponse({ status: 200, type: SuggestionShape, headers: ETAG })
  async show(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Req() request: CallerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SuggestionShape> {
    const shown = await this.suggestions.show(this.suggestions.reader, caller, id, language(request));
    void reply.header('etag', `"${shown.version}"`);
    return shown;
  }

  @Get(':id/events')
  @ApiOperation({ summary: 'Everything that happened to it, oldest first' })
  @ApiResponse({ status: 200, type: ListOfEvents })
  async events(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<Events> {
    return this.suggestions.events(caller, id);
  }

  @Get(':id/events/new')
  @NotActivity()
  @ApiOperation({ summary: 'What happened after the event that a page has seen, asked again and again by open pages' })
  @ApiResponse({ status: 200, type: ListOfEvents })
  async newEvents(@CurrentCaller() caller: Caller, @Param('id') id: string, @Query() query: NewEventsQuery): Promise<Events> {
    return this.suggestions.events(caller, id, Number(readFields(NewEventsQuery, query).after));
  }

  @Get(':id/dossier')
  @ApiOperation({ summary: 'What stands around a case: files, joined cases, names, whose turn it is' })
  @ApiResponse({ status: 200, type: DossierShape })
  async dossier(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<DossierShape> {
    this.suggestions.requireCaseReader(caller);
    return dossierOf(this.suggestions.reader, caller, id, this.clock.now());
  }

  @Post(':id/resident/reveal')
  @ApiOperation({ summary: "The resident's data in full, with a reason; audited" })
  @ApiBody({ type: RevealBody })
  @ApiResponse({ status: 200, type: ResidentShape })
  async reveal(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Req() request: CallerRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.suggestions.requireCaseReader(caller);
    await this.answers.answer(
      { request, reply, caller },
      (tx) => visibleCase(tx, caller, id),
      async (tx, { state }) => {
        if (!mayReveal(caller, state)) throw new Forbidden();
        const { reason } = readFields(RevealBody, request.body ?? {});
        const [resident] = await tx.query<ResidentRow[]>('SELECT name, phone, village FROM resident WHERE suggestion_id = $1', [state.id]);
        await writeAudit(tx, this.clock.now(), caller, { action: 'resident.revealed', suggestionId: state.id, reason });
        return { status: 200, body: resident ?? { name: null, phone: null, village: null } };
      },
    );
  }

  @Post(':id/resident/erase')
  @ApiOperation({ summary: "Erase the resident's data, at the resident's wish: the office, with a reason; audited. Nothing else changes" })
  @ApiBody({ type: RevealBody })
  @ApiResponse({ status: 200, type: SuggestionShape })
  async erase(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Req() request: CallerRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.suggestions.requireCaseReader(caller);
    await this.answers.answer(
      { request, reply, caller },
      (tx) => visibleCase(tx, caller, id),
      async (tx, { state }) => {
        requireRole(caller, 'office');
        const { reason } = readFields(RevealBody, request.body ?? {});
        const erased = await eraseResident(tx, state.id);
        if (erased) await writeAudit(tx, this.clock.now(), caller, { action: 'resident.erased', suggestionId: state.id, reason });
        return caseAnswer(await this.suggestions.written(tx, caller, state.id, language(request)));
      },
    );
  }

  /** Every command of the table, in the order of judgement that API.md promises. */
  async command(
    name: Exclude<CommandName, 'record'>,
    caller: Caller,
    id: string,
    request: CallerRequest,
    reply: FastifyReply,
  ): Promise<void> {
    this.suggestions.requireCaseReader(caller);
    await this.answers.answer(
      { request, reply, caller },
      (tx) => visibleCase(tx, caller, id),
      async (tx, seen) => {
        await executeCommand(tx, {
          clock: this.clock,
          caller,
          seen,
          name,
          raw: rawOf(request.body),
          readBody: () => readFields<CommandBodies[typeof name] & CommandExtras>(COMMAND_BODIES[name], request.body ?? {}),
          ifMatch: versionWanted(request.headers['if-match']),
        });
        return caseAnswer(await this.suggestions.written(tx, caller, seen.state.id, language(request)));
      },
    );
  }
}

function caseAnswer(body: Representation): Answer & { body: Representation } {
  return { status: 200, body, headers: { etag: `"${body.version}"` } };
}

/** The version of an If-Match; `*` and none ask for none; anything else can match no version. */
function versionWanted(header: string | undefined): number | null {
  if (header === undefined || header.trim() === '*') return null;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  return version === undefined ? -1 : Number(version);
}

/** answerOnSpot → answer-on-spot */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A route per row of the workflow table, so that API, document and table cannot drift apart. */
for (const { command, from, to, event } of WORKFLOW) {
  if (command === 'record') continue;
  const method = async function (this: SuggestionsController, caller: Caller, id: string, request: CallerRequest, reply: FastifyReply) {
    await this.command(command, caller, id, request, reply);
  };
  const prototype = SuggestionsController.prototype;
  Object.defineProperty(prototype, command, { value: method, writable: true, configurable: true });
  const descriptor = { value: method };
  const outcome = typeof to === 'string' ? to : `${to.then} (${to.when}), otherwise ${to.otherwise}`;
  for (const decorate of [
    Post(`:id/${kebab(command)}`),
    ApiOperation({ operationId: command, summary: `${command}: ${from.join(', ')} → ${outcome}; event ${event}` }),
    ApiParam({ name: 'id', schema: { type: 'string' } }),
    ApiBody({ type: COMMAND_BODIES[command] }),
    ApiHeader({ name: 'If-Match', required: false, description: 'the version that the caller has seen' }),
    ApiResponse({ status: 200, type: SuggestionShape, headers: ETAG }),
  ]) {
    decorate(prototype, command, descriptor);
  }
  CurrentCaller()(prototype, command, 0);
  Param('id')(prototype, command, 1);
  Req()(prototype, command, 2);
  Res()(prototype, command, 3);
}
