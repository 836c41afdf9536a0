import type { Actor, ClockName, Language, LocalDate } from '@bihuan/domain';
import { caseEvents, loadCases, visibleCase, Forbidden, type ProductClock, type Reader, type StoredEvent } from '@bihuan/record';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../access/caller.js';
import { limitOf, pageOf, type Page } from '../lists/page.js';
import { instant } from '../times.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { listStatement, type SuggestionsQuery } from './list-query.js';
import { represent } from './representation.js';
import type { Events, SuggestionShape } from './shapes.js';

export type Representation = SuggestionShape;

/** Longer lists are not counted: it would take longer than to read them. */
const MOST_COUNTED = 10_000;

/** Reads of cases, as a caller may see them. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly db: DataSource,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  get reader(): Reader {
    return this.db.manager;
  }

  /** No case content for those who only administrate (DOMAIN.md §6). */
  requireCaseReader(caller: Actor): void {
    if (caller.roles.every((role) => role === 'admin')) throw new Forbidden();
  }

  async show(db: Reader, caller: Caller, id: string, language: Language): Promise<Representation> {
    this.requireCaseReader(caller);
    const [shown] = await represent(db, [await visibleCase(db, caller, id)], { caller, now: this.clock.now(), language });
    if (!shown) throw new Error('a visible case without representation');
    return shown;
  }

  /** A written case for the one who wrote: also when the command took it out of the caller's sight. */
  async written(db: Reader, caller: Caller, id: string, language: Language): Promise<Representation> {
    const [shown] = await represent(db, await loadCases(db, [id]), { caller, now: this.clock.now(), language });
    if (!shown) throw new Error('a written case vanished');
    return shown;
  }

  /** Cases by id in the given order; who is in a transaction hands it on, so as not to wait for a second connection. */
  async showAll(caller: Caller, ids: readonly string[], language: Language, db: Reader = this.db.manager): Promise<Representation[]> {
    const cases = new Map((await loadCases(db, ids)).map((one) => [one.state.id, one]));
    return represent(
      db,
      ids.flatMap((id) => cases.get(id) ?? []),
      { caller, now: this.clock.now(), language },
    );
  }

  async list(caller: Caller, query: SuggestionsQuery, language: Language): Promise<Page<Representation>> {
    this.requireCaseReader(caller);
    const statement = listStatement(query, caller, this.clock.now());
    if (!statement) return { items: [], nextCursor: null, total: 0 };
    const limit = limitOf(query);
    const [rows, counted] = await Promise.all([
      this.db.query<{ id: string; position: string }[]>(statement.page(limit + 1), statement.params),
      this.db.query<{ total: number }[]>(statement.count(MOST_COUNTED + 1), statement.countParams),
    ]);
    const total = counted[0]?.total ?? 0;
    const shown = new Map(
      (
        await this.showAll(
          caller,
          rows.slice(0, limit).map(({ id }) => id),
          language,
        )
      ).map((one) => [one.id, one]),
    );
    const page = pageOf(
      rows,
      limit,
      total > MOST_COUNTED ? null : total,
      ({ id }) => shown.get(id),
      (row) => [row.position, row.id],
    );
    return { ...page, items: page.items.flatMap((item) => item ?? []) };
  }

  /** All events of a case; or those that came after the one somebody has seen. */
  async events(caller: Caller, id: string, after = 0): Promise<Events> {
    this.requireCaseReader(caller);
    const { state } = await visibleCase(this.db.manager, caller, id);
    if (state.version <= after) return { items: [] };
    return { items: showEvents(await caseEvents(this.db.manager, state.id)).filter(({ seq }) => seq > after) };
  }
}

interface Due {
  readonly clock: ClockName;
  readonly unitId: string | null;
  readonly dueOn: LocalDate;
}
/** Events as the API shows them, each with the due dates that it set. */
function showEvents(events: readonly StoredEvent[]) {
  const runs = new Map<string, Due>();
  return events.map(({ id, seq, type, actor, onPaper, onBehalfOf, occurredAt, recordedAt, data, clockChanges }) => ({
    id,
    seq,
    type,
    actor,
    onPaper,
    onBehalfOf,
    occurredAt: instant(occurredAt),
    recordedAt: instant(recordedAt),
    data,
    dues: clockChanges.flatMap((change) => {
      if (change.change === 'stop') return [];
      const before = runs.get(change.runId);
      const due: Due | undefined =
        change.change === 'start'
          ? { clock: change.clock, unitId: change.unitId, dueOn: change.dueOn }
          : before && { ...before, ...(change.change === 'move' ? { dueOn: change.dueOn } : {}) };
      if (due) runs.set(change.runId, due);
      return due ?? [];
    }),
  }));
}
