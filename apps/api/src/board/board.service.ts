import { proposeUnits, shanghaiDate, SPINE, type EarlierCase, type Language, type State } from '@bihuan/domain';
import { visibleCase, visibleCases, type ProductClock } from '@bihuan/record';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../access/caller.js';
import type { List } from '../lists/page.js';
import { SuggestionsService, type Representation } from '../suggestions/suggestions.service.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import type { BoardShape, ColumnShape, ProposalShape, RequestShape, TaskShape } from './board-shapes.js';
import { cardOf, duesOf, type CaseCard } from './case-card.js';

interface Wanted {
  readonly limit: number;
  readonly leadUnitId: string | null;
  readonly language: Language;
}

/** Cases in play: the first clock to end decides what comes first. */
const FIRST_DUE = '(SELECT min(c.due_on) FROM clock_run c WHERE c.suggestion_id = s.id AND c.stopped_at IS NULL)';
const ASKS_FOR_DECISION = ['openReturn', 'openExtension', 'openWithdrawal']
  .map((name) => `s.progress->>'${name}' IS NOT NULL`)
  .join(' OR ');
const MOST_REQUESTS = 100;
/** What is solved needs nobody any more: the newest are shown for the good of it. */
const MOST_SOLVED = 10;
const MOST_TASKS = 200;
/** A town has a few hundred cases a year: what is older teaches nothing new. */
const MOST_EARLIER = 3000;

/** What lies on whose table: the office's board, a unit's to-do list, and who might handle a new case. */
@Injectable()
export class BoardService {
  constructor(
    private readonly db: DataSource,
    private readonly suggestions: SuggestionsService,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  async board(caller: Caller, wanted: Wanted): Promise<BoardShape> {
    const params: unknown[] = [];
    const visible = this.visible(caller, params);
    const unit = wanted.leadUnitId ? ` AND s.lead_unit_id = $${params.push(wanted.leadUnitId)}` : '';
    const counts = await this.db.query<{ status: State; total: number }[]>(
      `SELECT s.status, count(*) AS total FROM suggestion s WHERE ${visible}${unit} GROUP BY 1`,
      params,
    );
    // nobody waits for what is concluded; counted by itself, for the count by state reads an index alone
    const [concluded] = await this.db.query<{ total: number }[]>(
      `SELECT count(*) AS total FROM suggestion s WHERE ${visible}${unit} AND s.status = 'replied' AND s.concluded_at IS NOT NULL`,
      params,
    );
    const late = await this.db.query<{ status: State; total: number }[]>(
      `SELECT s.status, count(DISTINCT s.id) AS total FROM clock_run c JOIN suggestion s ON s.id = c.suggestion_id
       WHERE c.stopped_at IS NULL AND c.due_on < $${params.length + 1} AND ${visible}${unit} GROUP BY 1`,
      [...params, shanghaiDate(this.clock.now())],
    );
    const of = (rows: readonly { status: State; total: number }[], state: State): number =>
      rows.find(({ status }) => status === state)?.total ?? 0;
    const idsOf = async (where: string, order: string, limit: number): Promise<string[]> => {
      const rows = await this.db.query<{ id: string }[]>(
        `SELECT s.id FROM suggestion s WHERE ${visible}${unit} AND ${where} ORDER BY ${order} LIMIT ${limit}`,
        params,
      );
      return rows.map(({ id }) => id);
    };
    const columns: ColumnShape[] = [];
    for (const state of SPINE) {
      const done = state === 'resolved';
      const order = done ? 's.resolved_at DESC, s.id' : `${FIRST_DUE} NULLS LAST, s.received_at, s.id`;
      const ids = await idsOf(
        `s.status = '${state}'${done ? '' : ' AND s.concluded_at IS NULL'}`,
        order,
        done ? Math.min(wanted.limit, MOST_SOLVED) : wanted.limit,
      );
      const items = (await this.suggestions.showAll(caller, ids, wanted.language)).map((shown) => cardOf(shown));
      const total = of(counts, state) - (state === 'replied' ? (concluded?.total ?? 0) : 0);
      columns.push({ state, total, overdue: of(late, state), items });
    }
    const asking = await idsOf(`s.status IN ('received', 'assigned') AND (${ASKS_FOR_DECISION})`, 's.last_event_at, s.id', MOST_REQUESTS);
    const requests = (await this.suggestions.showAll(caller, asking, wanted.language)).flatMap((shown) => requestsOf(shown, cardOf(shown)));
    return { columns, requests };
  }

  async todo(caller: Caller, language: Language): Promise<List<TaskShape>> {
    const { unitId } = caller;
    const params: unknown[] = [unitId];
    const visible = this.visible(caller, params);
    const own = `(c.unit_id = $1 OR (c.unit_id IS NULL AND s.lead_unit_id = $1 AND c.clock IN ('accept', 'reply', 'promise')))`;
    const rows = await this.db.query<{ id: string; draft: TaskShape['draft'] }[]>(
      `SELECT s.id, d.state AS draft FROM suggestion s
       JOIN LATERAL (SELECT min(c.due_on) AS due_on FROM clock_run c WHERE c.suggestion_id = s.id AND c.stopped_at IS NULL AND ${own}) k ON true
       LEFT JOIN reply_draft d ON d.suggestion_id = s.id AND d.unit_id = $1 AND d.state <> 'signed'
       WHERE ${visible} AND s.status IN ('assigned', 'replied') AND k.due_on IS NOT NULL
       ORDER BY k.due_on, s.received_at, s.id LIMIT ${MOST_TASKS}`,
      params,
    );
    const draftOf = new Map(rows.map(({ id, draft }) => [id, draft]));
    const shown = await this.suggestions.showAll(caller, [...draftOf.keys()], language);
    const items = shown.map((one): TaskShape => {
      const leads = one.leadUnitId === unitId;
      const mine = (clock: Representation['clocks'][number]): boolean =>
        clock.unitId === unitId || (leads && clock.unitId === null && ['accept', 'reply', 'promise'].includes(clock.name));
      return {
        part: leads ? 'lead' : 'co',
        card: cardOf(one, mine),
        owed: leads ? duesOf(one, ({ name }) => name === 'coOpinion') : [],
        draft: one.status === 'assigned' && leads ? (draftOf.get(one.id) ?? null) : null,
      };
    });
    return { items };
  }

  async proposals(caller: Caller, suggestionId: string): Promise<List<ProposalShape>> {
    const { row, state } = await visibleCase(this.db.manager, caller, suggestionId);
    const earlier = await this.db.query<(EarlierCase & { number: string; unit: string })[]>(
      `SELECT s.id, s.number, s.lead_unit_id AS "unitId", u.name AS unit, s.title, left(s.content, 300) AS content
       FROM suggestion s JOIN handling_unit u ON u.id = s.lead_unit_id AND u.active
       WHERE s.jurisdiction_id = $1 AND s.id <> $2 ORDER BY s.received_at DESC, s.id DESC LIMIT ${MOST_EARLIER}`,
      [state.jurisdictionId, state.id],
    );
    const byId = new Map(earlier.map((one) => [one.id, one]));
    const items = proposeUnits({ title: row.title, content: row.content.slice(0, 300) }, earlier).map(({ examples, ...proposal }) => ({
      ...proposal,
      name: earlier.find(({ unitId }) => unitId === proposal.unitId)?.unit ?? '',
      examples: examples.map((id) => ({ id, number: byId.get(id)?.number ?? '', title: byId.get(id)?.title ?? '' })),
    }));
    return { items };
  }

  private visible(caller: Caller, params: unknown[]): string {
    return visibleCases(caller, params) ?? 'false';
  }
}

/** The open requests of a case, each as something to decide. */
function requestsOf({ openReturn, openExtension, openWithdrawal, coDeputyIds }: Representation, card: CaseCard): RequestShape[] {
  const none = { card, proposedUnitId: null, until: null, withdrawal: null };
  return [
    ...(openReturn ? [{ ...none, kind: 'return' as const, reason: openReturn.reason, proposedUnitId: openReturn.proposedUnitId }] : []),
    ...(openExtension ? [{ ...none, kind: 'extension' as const, reason: openExtension.reason, until: openExtension.until }] : []),
    ...(openWithdrawal
      ? [
          {
            ...none,
            kind: 'withdrawal' as const,
            reason: openWithdrawal.reason,
            withdrawal: { agreed: openWithdrawal.agreedBy.length, of: coDeputyIds.length },
          },
        ]
      : []),
  ];
}
