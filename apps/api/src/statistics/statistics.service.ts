import {
  compare,
  createTally,
  figures as figuresOf,
  groupKeyOf,
  membersOf,
  shanghaiDate,
  startOfDay,
  type CaseDigest,
  type Figures,
  type Language,
  type Tally,
} from '@bihuan/domain';
import { calendarKnownAt, caseDigests, isId, visibleCases, type FigureScope, type ProductClock, type Reader } from '@bihuan/record';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requireRole, type Caller } from '../access/caller.js';
import { limitOf, pageOf, positionOf, type Page } from '../lists/page.js';
import { SuggestionsService, type Representation } from '../suggestions/suggestions.service.js';
import { instant } from '../times.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { readFields } from '../validation/read-fields.js';
import { excluded, type Exclusion } from './exclusions.js';
import { joined, labelled, type Group, type GroupKey } from './groups.js';
import { qualityFindings, type Finding } from './quality.js';
import { receptionFigures, type ReceptionFigures } from './reception-figures.js';
import {
  ClosureCasesQuery,
  ClosureQuery,
  membersWanted,
  periodOf,
  QualityQuery,
  ReceptionFiguresQuery,
  wantedOf,
} from './statistics-query.js';
import { requireReadsAll, scopeOf } from './statistics-scope.js';

export interface Closure {
  readonly cohort: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly total: Figures;
  readonly groups: readonly Group<Figures>[];
}
type Raw = Readonly<Record<string, unknown>>;
const isInBase = membersOf('base') ?? (() => true);

/** The figures (DOMAIN.md §5): counted anew from the events at every request, so that they can be proven. */
@Injectable()
export class StatisticsService {
  constructor(
    private readonly db: DataSource,
    private readonly suggestions: SuggestionsService,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  async closure(caller: Caller, raw: Raw, language: Language): Promise<Closure> {
    const scope = await this.scope(caller, raw);
    const wanted = wantedOf(readFields(ClosureQuery, raw), this.clock.now());
    const { cohort, period, asOf, knownAt, groupBy } = wanted;
    return this.snapshot(async (db) => {
      const counting = { calendar: await calendarKnownAt(db, knownAt), asOn: shanghaiDate(asOf) };
      const total = createTally(counting);
      const tallies = new Map<string, { keys: readonly GroupKey[]; tally: Tally }>();
      for await (const digest of caseDigests(db, scope, wanted)) {
        total.add(digest);
        if (groupBy.length === 0) continue;
        const keys = groupBy.map((level) => groupKeyOf(digest, level, cohort));
        const group = tallies.get(joined(keys)) ?? { keys, tally: createTally(counting) };
        tallies.set(joined(keys), group);
        group.tally.add(digest);
      }
      const groups = [...tallies.values()].map(({ keys, tally }) => ({ keys, figures: tally.figures() }));
      return {
        cohort,
        ...period,
        asOf: instant(asOf),
        knownAt: instant(knownAt),
        total: total.figures(),
        groups: await labelled(db, groupBy, groups, language),
      };
    });
  }

  /** The cases behind one number, newest first, as they are now. What the caller may no longer read is counted, but not shown. */
  async cases(caller: Caller, raw: Raw, language: Language): Promise<Page<Representation>> {
    const scope = await this.scope(caller, raw);
    const query = readFields(ClosureCasesQuery, raw);
    const wanted = wantedOf(query, this.clock.now());
    const { test, groupKey } = membersWanted(query);
    const after = positionOf(query, 2);
    const asOn = shanghaiDate(wanted.asOf);
    const members = await this.snapshot(async (db) => {
      const found: CaseDigest[] = [];
      for await (const digest of caseDigests(db, scope, wanted)) {
        const inGroup =
          groupKey === undefined || joined(wanted.groupBy.map((level) => groupKeyOf(digest, level, wanted.cohort))) === groupKey;
        if (inGroup && test(digest, asOn)) found.push(digest);
      }
      return readable(db, caller, found);
    });
    const position = ({ receivedAt, id }: CaseDigest): [string, string] => [receivedAt, id];
    members.sort((a, b) => newestFirst(position(a), position(b)));
    const limit = limitOf(query);
    const rest = after ? members.filter((member) => newestFirst([after[0] ?? '', after[1] ?? ''], position(member)) < 0) : members;
    const page = rest.slice(0, limit + 1);
    const shown = await this.suggestions.showAll(
      caller,
      page.slice(0, limit).map(({ id }) => id),
      language,
    );
    const byId = new Map(shown.map((one) => [one.id, one]));
    const { items, ...rows } = pageOf(page, limit, members.length, ({ id }) => byId.get(id), position);
    return { ...rows, items: items.flatMap((item) => item ?? []) };
  }

  /** Every case of the cohort that is in no rate, with who put it out and why (DOMAIN.md §5). */
  async exclusions(caller: Caller, raw: Raw): Promise<{ items: Exclusion[]; total: number }> {
    const scope = await this.scope(caller, raw);
    const wanted = wantedOf(readFields(ClosureQuery, raw), this.clock.now());
    const asOn = shanghaiDate(wanted.asOf);
    return this.snapshot(async (db) => {
      const out: CaseDigest[] = [];
      for await (const digest of caseDigests(db, scope, wanted)) if (!isInBase(digest, asOn)) out.push(digest);
      const items = await excluded(db, await readable(db, caller, out), wanted);
      return { items, total: out.length };
    });
  }

  /** Groups side by side: their figures, and how their cases flow, age and wait. */
  async compare(caller: Caller, raw: Raw, language: Language): Promise<object> {
    const scope = await this.scope(caller, raw);
    const wanted = wantedOf(readFields(ClosureQuery, raw), this.clock.now());
    return this.snapshot(async (db) => {
      const counting = { calendar: await calendarKnownAt(db, wanted.knownAt), asOn: shanghaiDate(wanted.asOf) };
      const all: CaseDigest[] = [];
      for await (const digest of caseDigests(db, scope, wanted)) all.push(digest);
      const byKey = new Map<string, { keys: GroupKey[]; digests: CaseDigest[] }>();
      for (const digest of wanted.groupBy.length > 0 ? all : []) {
        const keys = wanted.groupBy.map((level) => groupKeyOf(digest, level, wanted.cohort));
        const group = byKey.get(joined(keys)) ?? { keys, digests: [] };
        byKey.set(joined(keys), group);
        group.digests.push(digest);
      }
      const side = (digests: readonly CaseDigest[]) => ({ ...compare(digests, counting), figures: figuresOf(digests, counting) });
      const groups = [...byKey.values()].map(({ keys, digests }) => ({ keys, figures: side(digests) }));
      const named = await labelled(db, wanted.groupBy, groups, language);
      return {
        asOf: instant(wanted.asOf),
        knownAt: instant(wanted.knownAt),
        total: side(all),
        groups: named.map(({ figures: compared, ...group }) => ({ ...group, ...compared })),
      };
    });
  }

  /** Where to look twice: what the figures could be dressed up with (DOMAIN.md §5 counts none of it away). */
  async quality(caller: Caller, raw: Raw): Promise<{ findings: Finding[] }> {
    requireRole(caller, 'office', 'leader', 'principal', 'presidium', 'district', 'auditor');
    const scope = await this.scope(caller, raw);
    const period = periodOf(readFields(QualityQuery, raw));
    const moment = (date: string | null): Date | null => (date === null ? null : startOfDay(date));
    return { findings: await qualityFindings(this.db.manager, scope, { from: moment(period.from), to: moment(period.to) }) };
  }

  async receptions(caller: Caller, raw: Raw, language: Language): Promise<{ total: ReceptionFigures; groups: Group<ReceptionFigures>[] }> {
    // a reception belongs to no unit
    requireReadsAll(caller);
    const { jurisdictionIds } = await scopeOf(this.db.manager, caller, null);
    const query = readFields(ReceptionFiguresQuery, raw);
    const period = periodOf(query);
    return this.snapshot(async (db) => {
      const [total] = await receptionFigures(db, jurisdictionIds, period, null);
      if (!total) throw new Error('a sum without a row');
      const groups = query.groupBy ? await receptionFigures(db, jurisdictionIds, period, query.groupBy) : [];
      const keyed = groups.map(({ key, figures }) => ({ keys: [key], figures }));
      return { total: total.figures, groups: query.groupBy ? await labelled(db, [query.groupBy], keyed, language) : [] };
    });
  }

  /** Role and visibility are judged before the other fields. */
  private scope(caller: Caller, { jurisdictionId }: Raw): Promise<FigureScope> {
    return scopeOf(this.db.manager, caller, isId(jurisdictionId) ? jurisdictionId : null);
  }

  /** All reads of one answer see the same moment, or groups would not add up to the total. */
  private snapshot<T>(read: (db: Reader) => Promise<T>): Promise<T> {
    return this.db.transaction('REPEATABLE READ', read);
  }
}

/** A unit knows its figures also of cases it has lost since, but no longer reads these (DOMAIN.md §6). */
async function readable(db: Reader, caller: Caller, digests: readonly CaseDigest[]): Promise<CaseDigest[]> {
  const params: unknown[] = [digests.map(({ id }) => id)];
  const visible = visibleCases(caller, params);
  if (visible === null) return [];
  const rows = await db.query<{ id: string }[]>(`SELECT s.id FROM suggestion s WHERE s.id = ANY ($1) AND ${visible}`, params);
  const ids = new Set(rows.map(({ id }) => id));
  return digests.filter(({ id }) => ids.has(id));
}

function newestFirst([atA, idA]: readonly [string, string], [atB, idB]: readonly [string, string]): number {
  if (atA !== atB) return atA > atB ? -1 : 1;
  return idA === idB ? 0 : idA > idB ? -1 : 1;
}
