import {
  compare,
  COUNTED_BY_PATH,
  countedTexts,
  FIGURE_GROUPS,
  isPart,
  noCounts,
  shanghaiDate,
  traitsOfMembers,
  wordsOfFigure,
  type Comparison,
  type Language,
  type WorkCalendar,
} from '@bihuan/domain';
import {
  allRecordedBy,
  calendarKnownAt,
  countForComparison,
  countMembers,
  countPast,
  excluded,
  InvalidFields,
  isId,
  LiveCountsOf,
  memberPage,
  membersAmong,
  SharedLooks,
  visibleCases,
  type CountedGroups,
  type CountQuestion,
  type FigureScope,
  type MemberRow,
  type ProductClock,
} from '@bihuan/record';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { requireRole, type Caller } from '../access/caller.js';
import { limitOf, pageOf, positionOf, type Page, type PageQuery } from '../lists/page.js';
import { SuggestionsService } from '../suggestions/suggestions.service.js';
import { instant } from '../times.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { isInstant } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';
import { countingEvents } from './counted-by.js';
import { labelled } from './groups.js';
import { findingPage, qualityFindings } from './quality.js';
import { receptionFigures } from './reception-figures.js';
import {
  ClosureCasesQuery,
  ClosureQuery,
  ExclusionsQuery,
  membersWanted,
  periodOf,
  QualityQuery,
  ReceptionFiguresQuery,
  wantedOf,
  type Wanted,
  type WantedMembers,
} from './statistics-query.js';
import { figureScope, requireReadsAll, requireReadsFigures, unitRead } from './statistics-scope.js';

import type {
  ClosureShape,
  CompareShape,
  CountedCaseShape,
  DefinitionsShape,
  ExclusionShape,
  QualityShape,
  ReceptionsShape,
  SuspectShape,
} from './statistics-shapes.js';

type Raw = Readonly<Record<string, unknown>>;
/** An answer's two pieces: what was asked, and the numbers. */
interface ClosureText {
  readonly begin: Buffer;
  readonly numbers: Buffer;
}
const MOST_ANSWERS = 100;
const isInBase = traitsOfMembers('base') ?? (() => true);

/** The figures (DOMAIN.md §5): of now from counts that are kept up to date, of any past moment counted anew in one pass. */
@Injectable()
export class StatisticsService {
  private readonly live: LiveCountsOf;
  private readonly looks = new SharedLooks<ClosureText>();
  /** answers as text, by what they say: a district's page is asked for more often than its figures change */
  private readonly answers = new Map<string, Buffer>();

  constructor(
    private readonly db: DataSource,
    private readonly suggestions: SuggestionsService,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {
    this.live = new LiveCountsOf(db);
  }

  /** The answer as JSON text, a `ClosureShape`. */
  async closure(caller: Caller, raw: Raw, language: Language): Promise<StreamableFile> {
    // all of the caller that the answer depends on
    const name = JSON.stringify([caller.jurisdictionId, unitRead(caller), raw, language]);
    const { begin, numbers } = await this.looks.of(name, () => this.closureText(caller, raw, language));
    // in two pieces: what many are told is not copied for each of them
    return new StreamableFile(Readable.from([begin, numbers]), {
      type: 'application/json; charset=utf-8',
      length: begin.length + numbers.length,
    });
  }

  private async closureText(caller: Caller, raw: Raw, language: Language): Promise<ClosureText> {
    const scope = await this.scope(caller, raw);
    const wanted = wantedOf(readFields(ClosureQuery, raw), this.clock.now());
    const { cohort, period, asOf, knownAt } = wanted;
    const question: Omit<ClosureShape, 'total' | 'marks' | 'groups'> = {
      cohort,
      ...period,
      asOf: instant(asOf),
      knownAt: instant(knownAt),
    };
    const numbers = await this.counted(scope, wanted, async (groups, { revision }) => {
      if (revision === null) return this.numbers(groups, wanted, language);
      const name = `${revision}.${language}`;
      const known = this.answers.get(name) ?? (await this.numbers(groups, wanted, language));
      this.answers.delete(name);
      this.answers.set(name, known);
      for (const oldest of this.answers.keys()) {
        if (this.answers.size <= MOST_ANSWERS) break;
        this.answers.delete(oldest);
      }
      return known;
    });
    return { begin: Buffer.from(`${JSON.stringify(question).slice(0, -1)},`), numbers };
  }

  definitions(caller: Caller, language: Language): DefinitionsShape {
    requireReadsFigures(caller);
    return {
      groups: FIGURE_GROUPS.map(({ group, name, paths }) => ({
        group,
        name: name[language],
        figures: paths.map((path) => ({
          path,
          kind: COUNTED_BY_PATH.get(path)?.figure ?? 'count',
          isPart: isPart(path),
          ...wordsOfFigure(path, language),
        })),
      })),
    };
  }

  /** The rest of the answer: `"total":…,"marks":…,"groups":[…]}`. */
  private async numbers(counted: CountedGroups, { groupBy }: Wanted, language: Language): Promise<Buffer> {
    const all = [...counted.values()].map(({ counts, ...of }) => ({ ...of, figures: counts }));
    // names first: what is made of the counts lies in memory for no longer than it takes to put it together
    const named = await labelled(this.db.manager, groupBy, groupBy.length === 0 ? [] : all, language);
    const { total, groups } = countedTexts((groupBy.length === 0 ? all : named).map(({ figures: counts }) => counts));
    const parts = named.flatMap(({ figures: _, ...group }, index) => [
      // names apart from numbers: these alone take half the memory, and no encoding
      `${index > 0 ? ',' : ''}${JSON.stringify(group).slice(0, -1)},`,
      groups[index]?.slice('{'.length) ?? '',
    ]);
    return bytesOf(['"total"', total.slice('{"figures"'.length, -1), ',"groups":[', ...parts, ']}']);
  }

  /**
   * The cases behind one number, newest first, as they are now, each with the event that made it count. What the caller may no
   * longer read is counted, but not shown.
   */
  async cases(caller: Caller, raw: Raw, language: Language): Promise<Page<CountedCaseShape>> {
    const scope = await this.scope(caller, raw);
    const query = readFields(ClosureCasesQuery, raw);
    const wanted = wantedOf(query, this.clock.now());
    const members = membersWanted(query);
    const page = await this.members(caller, scope, wanted, members, query);
    const [shown, countedBy] = await Promise.all([
      this.suggestions.showAll(
        caller,
        page.items.map(({ id }) => id),
        language,
      ),
      countingEvents(
        this.db.manager,
        page.items.map(({ id }) => id),
        members.passes,
        wanted,
      ),
    ]);
    return { ...page, items: shown.map((one) => ({ ...one, countedBy: countedBy.get(one.id) ?? null })) };
  }

  /** Every case of the cohort that is in no rate, with who put it out and why (DOMAIN.md §5). */
  async exclusions(caller: Caller, raw: Raw): Promise<Page<ExclusionShape>> {
    const scope = await this.scope(caller, raw);
    const query = readFields(ExclusionsQuery, raw);
    const wanted = wantedOf(query, this.clock.now());
    const out: WantedMembers = { test: (traits) => !isInBase(traits), passes: () => true, groupKey: undefined, dates: () => [] };
    const page = await this.members(caller, scope, wanted, out, query);
    const items = await excluded(
      this.db.manager,
      page.items.map(({ id }) => id),
      wanted,
    );
    return { ...page, items: items.map((one) => ({ ...one, at: instant(one.at) })) };
  }

  /** Groups side by side: their figures, and how their cases flow, age and wait. */
  async compare(caller: Caller, raw: Raw, language: Language): Promise<CompareShape> {
    const scope = await this.scope(caller, raw);
    const wanted = wantedOf(readFields(ClosureQuery, raw), this.clock.now());
    const question = await this.settled(scope, wanted);
    return this.db.transaction('REPEATABLE READ', async (db) => {
      const calendar = await calendarKnownAt(db, wanted.knownAt);
      const sides = async (groupBy: Wanted['groupBy']) =>
        (await countForComparison(db, { ...question, groupBy }, calendar)).map(({ keys, counts }) => ({
          keys,
          figures: compare(counts, question.asOn),
        }));
      const [total] = await sides([]);
      const groups = wanted.groupBy.length > 0 ? await sides(wanted.groupBy) : [];
      return {
        asOf: instant(wanted.asOf),
        knownAt: instant(wanted.knownAt),
        total: total?.figures ?? NOTHING,
        groups: (await labelled(db, wanted.groupBy, groups, language)).map(({ figures: compared, ...group }) => ({
          ...group,
          ...compared,
        })),
      };
    });
  }

  /** Where to look twice: what the figures could be dressed up with (DOMAIN.md §5 counts none of it away). */
  async quality(caller: Caller, raw: Raw): Promise<QualityShape | Page<SuspectShape>> {
    requireRole(caller, 'office', 'leader', 'principal', 'presidium', 'district', 'auditor');
    const scope = await this.scope(caller, raw);
    const query = readFields(QualityQuery, raw);
    const wanted = wantedOf(query, this.clock.now());
    if (query.unitId && query.finding !== 'returnGranted') throw new InvalidFields([{ path: 'unitId', code: 'field.only_with_finding' }]);
    const question = await this.settled(scope, wanted);
    if (!query.finding) return qualityFindings(this.db.manager, question, wanted);
    const limit = limitOf(query);
    const after = positionOf(query, 2) as [string, string] | null;
    if (after && !isId(after[1])) throw badCursor();
    const { rows, total } = await findingPage(this.db.manager, question, wanted, query.finding, {
      unitId: query.unitId ?? null,
      after,
      limit: limit + 1,
    });
    return pageOf(
      rows,
      limit,
      total,
      (row) => row,
      ({ number, id }) => [number, id],
    );
  }

  async receptions(caller: Caller, raw: Raw, language: Language): Promise<ReceptionsShape> {
    // a reception belongs to no unit
    requireReadsAll(caller);
    const { jurisdictionIds } = await figureScope(this.db, caller, null);
    const query = readFields(ReceptionFiguresQuery, raw);
    const period = periodOf(query);
    return this.db.transaction('REPEATABLE READ', async (db) => {
      const [total] = await receptionFigures(db, jurisdictionIds, period, null);
      if (!total) throw new Error('a sum without a row');
      const groups = query.groupBy ? await receptionFigures(db, jurisdictionIds, period, query.groupBy) : [];
      const keyed = groups.map(({ key, figures }) => ({ keys: [key], figures }));
      return { total: total.figures, groups: query.groupBy ? await labelled(db, [query.groupBy], keyed, language) : [] };
    });
  }

  /** `use` reads the counts at once: those of now (they have a revision) go on changing. */
  private async counted<T>(
    scope: FigureScope,
    wanted: Wanted,
    use: (groups: CountedGroups, about: { readonly calendar: WorkCalendar; readonly revision: string | null }) => T | Promise<T>,
  ): Promise<T> {
    const { moment, ...question } = await this.settled(scope, wanted);
    if (!moment) {
      const { groups, ...about } = await this.live.of({ ...question, moment });
      return use(groups, about);
    }
    const { groups, calendar } = await countPast(this.db.manager, { ...question, moment });
    return use(groups, { calendar, revision: null });
  }

  private async members(
    caller: Caller,
    scope: FigureScope,
    wanted: Wanted,
    members: WantedMembers,
    query: PageQuery,
  ): Promise<Page<MemberRow>> {
    const limit = limitOf(query);
    const after = afterOf(positionOf(query, 2));
    const question = questionOf(scope, wanted);
    const { among, dates } = await this.counted(scope, wanted, (groups, { calendar }) => ({
      among: membersAmong(groups, members),
      dates: members.dates(calendar, question.asOn),
    }));
    const { traits, total } = among;
    // what a caller may read is less than what is counted for a unit (it lost cases by a return) and for a town with groups below it
    const readsAll = caller.roles.some((role) => role === 'district' || role === 'auditor');
    const jurisdictionIds = readsAll ? scope.jurisdictionIds : scope.jurisdictionIds.filter((id) => id === caller.jurisdictionId);
    const readable = { ...question, scope: { ...scope, jurisdictionIds } };
    const visible = scope.unitId === null ? null : (params: unknown[]) => visibleCases(caller, params) ?? 'false';
    const which = { traits, groupKey: members.groupKey, dates, visible };
    const isAll = visible === null && dates.length === 0 && jurisdictionIds.length === scope.jurisdictionIds.length;
    const [rows, shown] = await Promise.all([
      memberPage(this.db.manager, readable, which, { after, limit: limit + 1 }),
      isAll ? total : countMembers(this.db.manager, readable, which),
    ]);
    return pageOf(
      rows,
      limit,
      shown,
      (row) => row,
      ({ receivedAt, id }) => [receivedAt, id],
    );
  }

  /** The question, once nothing can be added any more to what was known at its moment. */
  private async settled(scope: FigureScope, wanted: Wanted): Promise<CountQuestion> {
    const question = questionOf(scope, wanted);
    if (question.moment) await allRecordedBy(this.db.manager, wanted.knownAt, this.clock);
    return question;
  }

  /** Role and visibility are judged before the other fields. */
  private scope(caller: Caller, { jurisdictionId }: Raw): Promise<FigureScope> {
    return figureScope(this.db, caller, isId(jurisdictionId) ? jurisdictionId : null);
  }
}

const NOTHING: Comparison = compare(
  {
    ...noCounts(),
    weeks: { received: new Map(), assigned: new Map(), replied: new Map(), resolved: new Map(), settled: new Map() },
    answeredAfter: [],
    waitingFor: [],
    inHandFor: [],
  },
  '2000-01-01',
);

/** All of it in one piece of memory. */
function bytesOf(texts: readonly string[]): Buffer {
  const bytes = Buffer.allocUnsafe(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0));
  let at = 0;
  for (const text of texts) at += bytes.write(text, at);
  return bytes;
}

function questionOf(scope: FigureScope, { cohort, period, asOf, knownAt, groupBy, isNow }: Wanted): CountQuestion {
  return { scope, cohort, period, groupBy, asOn: shanghaiDate(asOf), moment: isNow ? null : { asOf, knownAt } };
}

function afterOf(position: readonly string[] | null): MemberRow | null {
  if (!position) return null;
  const [receivedAt = '', id = ''] = position;
  if (!isInstant(receivedAt) || !isId(id)) throw badCursor();
  return { receivedAt, id };
}
function badCursor(): InvalidFields {
  return new InvalidFields([{ path: 'cursor', code: 'field.cursor' }]);
}
