import {
  casesBehind, countFigures, digestCase, groupKey, inCohort, shanghaiDate, type CaseDigest, type CaseTraits, type FigureEvent, type Grouping,
  type Language,
} from '@bihuan/domain';
import { currentCalendar, InvalidFields, NotFound, type ProductClock } from '@bihuan/record';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requireRole, type Caller } from '../access/caller.js';
import { cursorOf, limitOf, positionOf, type Page } from '../lists/page.js';
import { SuggestionsService, type Representation } from '../suggestions/suggestions.service.js';
import { instant } from '../times.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import type { ClosureCasesQuery, ClosureQuery } from './statistics.controller.js';

interface HistoryRow extends CaseTraits {
  events: FigureEvent[];
}
/** Cases folded before the process takes a breath: figures of many towns must not hold up other requests. */
const FOLD_AT_ONCE = 500;

const LABELS: Readonly<Record<Exclude<Grouping, 'month'>, string>> = {
  jurisdiction: 'SELECT id::text AS key, name FROM jurisdiction WHERE id::text = ANY ($1)',
  unit: 'SELECT id::text AS key, name FROM handling_unit WHERE id::text = ANY ($1)',
  deputy: 'SELECT id::text AS key, name FROM deputy WHERE id::text = ANY ($1)',
  station: 'SELECT id::text AS key, name FROM station WHERE id::text = ANY ($1)',
  category: 'SELECT code AS key, name FROM category WHERE code = ANY ($1)',
};

/** The closure figures, counted from the events as they were known: right for any past moment. */
@Injectable()
export class ClosureService {
  constructor(
    private readonly db: DataSource,
    private readonly suggestions: SuggestionsService,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  async figures(caller: Caller, query: ClosureQuery): Promise<object> {
    const { asOf, knownAt, cohort, cases } = await this.cohortOf(caller, query);
    const calendar = await currentCalendar(this.db.manager);
    const on = shanghaiDate(asOf);
    const groups = query.groupBy ? await this.grouped(cases, query.groupBy, cohort) : [];
    return {
      cohort,
      from: query.from ?? null,
      to: query.to ?? null,
      asOf: instant(asOf),
      knownAt: instant(knownAt),
      total: countFigures(cases, on, calendar),
      groups: groups.map(({ key, label, cases: own }) => ({ key, label, figures: countFigures(own, on, calendar) })),
    };
  }

  /** The list behind a number: newest received first, exactly as many as the number says. */
  async cases(caller: Caller, query: ClosureCasesQuery, language: Language): Promise<Page<Representation>> {
    const counts = casesBehind(query.figure);
    if (!counts) throw new InvalidFields([{ path: 'figure', code: 'field.figure' }]);
    if (query.groupKey !== undefined && !query.groupBy) throw new InvalidFields([{ path: 'groupKey', code: 'field.group_key' }]);
    const { asOf, cohort, cases } = await this.cohortOf(caller, query);
    const on = shanghaiDate(asOf);
    const { groupBy } = query;
    const found = cases
      .filter((one) => counts(one, on))
      .filter((one) => groupBy === undefined || query.groupKey === undefined || (groupKey(one, groupBy, cohort) ?? '') === query.groupKey)
      .sort((a, b) => (a.receivedOn === b.receivedOn ? (a.id < b.id ? 1 : -1) : a.receivedOn < b.receivedOn ? 1 : -1));
    const after = positionOf(query, 2);
    const start = after ? found.filter((one) => `${one.receivedOn}${one.id}` < `${after[0]}${after[1]}`) : found;
    const limit = limitOf(query);
    const shown = start.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: await this.suggestions.showAll(caller, shown.map(({ id }) => id), language),
      nextCursor: start.length > limit && last ? cursorOf([last.receivedOn, last.id]) : null,
      total: found.length,
    };
  }

  private async cohortOf(caller: Caller, query: ClosureQuery) {
    requireRole(caller, 'deputy', 'office', 'leader', 'principal', 'presidium', 'district', 'auditor', 'staff', 'head');
    const now = this.clock.now();
    const asOf = momentOf('asOf', query.asOf, now);
    const knownAt = momentOf('knownAt', query.knownAt, now);
    if (query.from && query.to && query.from > query.to) throw new InvalidFields([{ path: 'to', code: 'field.order' }]);
    const cohort = query.cohort ?? 'assigned';
    const digests = await this.digests(await this.scopeOf(caller, query.jurisdictionId), asOf, knownAt);
    const ownUnit = caller.roles.every((role) => role === 'staff' || role === 'head') ? caller.unitId : undefined;
    const cases = digests.filter(
      (one) => inCohort(one, cohort, query.from ?? null, query.to ?? null) && (ownUnit === undefined || one.lastLeadUnitId === ownUnit),
    );
    return { asOf, knownAt, cohort, cases };
  }

  /** The jurisdiction asked for, if it is the caller's or below it. */
  private async scopeOf(caller: Caller, jurisdictionId: string | undefined): Promise<string> {
    const wanted = jurisdictionId ?? caller.jurisdictionId;
    const [row] = await this.db.query<{ id: string }[]>('SELECT id FROM jurisdiction WHERE id = $1 AND path @> ARRAY[$2::uuid]', [wanted, caller.jurisdictionId]);
    if (!row) throw new NotFound('jurisdiction');
    return row.id;
  }

  private async digests(jurisdictionId: string, asOf: Date, knownAt: Date): Promise<CaseDigest[]> {
    const digests: CaseDigest[] = [];
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const rows = await this.db.query<HistoryRow[]>(
        `SELECT s.id, s.jurisdiction_id AS "jurisdictionId", s.deputy_id AS "deputyId", s.station_id AS "stationId", s.category_code AS "categoryCode",
                (SELECT json_agg(json_build_object('type', e.type, 'occurredAt', e.occurred_at, 'clockChanges', e.clock_changes,
                   'data', e.data - '{content,title,opinion,reply,reason,explanation,evidence,summary,note}'::text[]) ORDER BY e.seq)
                   FROM event e WHERE e.suggestion_id = s.id AND e.occurred_at <= $2 AND e.recorded_at <= $3) AS events
           FROM suggestion s JOIN jurisdiction j ON j.id = s.jurisdiction_id
          WHERE j.path @> ARRAY[$1::uuid] AND s.id > $4 ORDER BY s.id LIMIT ${FOLD_AT_ONCE}`,
        [jurisdictionId, asOf, knownAt, after],
      );
      for (const { events, ...traits } of rows) {
        const digest = digestCase(traits, events ?? []);
        if (digest) digests.push(digest);
      }
      const last = rows.at(-1);
      if (rows.length < FOLD_AT_ONCE || !last) return digests;
      after = last.id;
    }
  }

  private async grouped(cases: readonly CaseDigest[], grouping: Grouping, cohort: 'assigned' | 'received') {
    const groups = new Map<string | null, CaseDigest[]>();
    for (const one of cases) {
      const key = groupKey(one, grouping, cohort);
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    const keys = [...groups.keys()].filter((key) => key !== null);
    const labels = new Map<string, string>();
    if (grouping !== 'month') {
      const rows = await this.db.query<{ key: string; name: string }[]>(LABELS[grouping], [keys]);
      for (const { key, name } of rows) labels.set(key, name);
    }
    return [...groups]
      .map(([key, own]) => ({ key, label: key === null ? '—' : (labels.get(key) ?? key), cases: own }))
      .sort((a, b) => (a.key === null ? 1 : b.key === null ? -1 : a.key < b.key ? -1 : 1));
  }
}

/** An instant that is not in the future; now without one. */
function momentOf(path: string, value: string | undefined, now: Date): Date {
  if (value === undefined) return now;
  const at = new Date(value);
  if (at > now) throw new InvalidFields([{ path, code: 'field.in_future' }]);
  return at;
}
