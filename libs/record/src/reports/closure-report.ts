import { createHash } from 'node:crypto';
import {
  COUNTED_BY_PATH,
  createTally,
  groupKeyOf,
  isInBase,
  placedOn,
  shanghaiDate,
  wordsOfFigure,
  type CaseDigest,
  type Counted,
  type Counting,
  type Figures,
  type FigureWords,
  type LocalDate,
  type Marks,
  type ReportPeriod,
  type Tally,
} from '@bihuan/domain';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { chainEnds } from '../chain/verify-chain.js';
import type { Reader, Tx } from '../database.js';
import { caseDigests } from '../figures/case-digests.js';
import { excluded, type WhyExcluded } from '../figures/exclusions.js';
import { groupNames } from '../figures/group-names.js';
import { calendarKnownAt } from '../reference.js';

/** One case as the report counted it, and the head of its chain then: who changes an event later changes this. */
export interface ReportedCase {
  readonly number: string;
  readonly title: string;
  readonly unitId: string | null;
  /** its name when the report was made */
  readonly unit: string | null;
  readonly placedOn: LocalDate;
  /** not in reports sealed before it was listed */
  readonly assignedOn?: LocalDate | null;
  readonly state: CaseDigest['state'];
  readonly onSpot: boolean;
  readonly firstRepliedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  /** before any extension */
  readonly originalDueOn: LocalDate | null;
  readonly replyKind: CaseDigest['replyKind'];
  readonly evaluation: CaseDigest['evaluation'];
  readonly resolvedOn: LocalDate | null;
  readonly resolvedUnevaluated: boolean;
  readonly lastEvent: number;
  readonly chain: string;
}
/** A case that is in no rate: why, by whom and when. */
export interface ReportedExclusion {
  readonly number: string;
  readonly title: string;
  readonly why: WhyExcluded;
  readonly by: string;
  readonly on: LocalDate;
  readonly reason: string | null;
  readonly into: string | null;
}
export interface ReportedGroup extends Counted {
  readonly key: string | null;
  /** its name when the report was made */
  readonly label: string | null;
}
/** What a report says; its text is what is hashed. */
export interface ReportContent {
  readonly jurisdiction: string;
  readonly period: ReportPeriod;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly cohort: 'assigned';
  readonly asOf: string;
  readonly knownAt: string;
  /** of every number, what it is called and what it counts */
  readonly definitions: readonly ({ readonly path: string } & FigureWords)[];
  readonly total: Figures;
  readonly marks: Marks;
  /** the towns of a district, the units, and the months of a longer period */
  readonly towns: readonly ReportedGroup[];
  readonly units: readonly ReportedGroup[];
  readonly months: readonly ReportedGroup[];
  readonly exclusions: readonly ReportedExclusion[];
  readonly cases: readonly ReportedCase[];
  /** over the last hash of each case, in the order of the list */
  readonly chainHead: string;
}

export interface ReportWanted {
  readonly jurisdictionId: string;
  readonly period: ReportPeriod;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** both what had happened and what was known by then */
  readonly asOf: Date;
}

/** The report's content, worked out from the events alone: at any later time it must come out the same. */
export async function reportContent(db: Reader, { jurisdictionId, period, from, to, asOf }: ReportWanted): Promise<ReportContent> {
  const scope = await db.query<{ id: string; name: string; own: boolean }[]>(
    'SELECT id, name, id = $1 AS own FROM jurisdiction WHERE path @> ARRAY[$1::uuid] ORDER BY id',
    [jurisdictionId],
  );
  const counting = { calendar: await calendarKnownAt(db, asOf), asOn: shanghaiDate(asOf) };
  const question = { cohort: 'assigned' as const, period: { from, to }, asOf, knownAt: asOf };
  const total = createTally(counting);
  const groups = { jurisdiction: new Tallies(counting), unit: new Tallies(counting), month: new Tallies(counting) };
  const digests: CaseDigest[] = [];
  for await (const digest of caseDigests(db, { jurisdictionIds: scope.map(({ id }) => id), unitId: null }, question)) {
    digests.push(digest);
    total.add(digest);
    for (const by of GROUPED) groups[by].of(groupKeyOf(digest, by, 'assigned')).add(digest);
  }
  const heads = await chainHeads(
    db,
    digests.map(({ id }) => id),
    asOf,
  );
  digests.sort((a, b) => ((heads.get(a.id)?.number ?? '') < (heads.get(b.id)?.number ?? '') ? -1 : 1));
  const names = await groupNames(
    db,
    'unit',
    groups.unit.keys().filter((key) => key !== null),
  );
  const cases = digests.map((digest) => reportedCase(digest, heads.get(digest.id), names));
  const { figures, marks } = total.counted();
  return {
    jurisdiction: scope.find(({ own }) => own)?.name ?? '',
    period,
    from,
    to,
    cohort: 'assigned',
    asOf: asOf.toISOString(),
    knownAt: asOf.toISOString(),
    definitions: [...COUNTED_BY_PATH.keys()].map((path) => ({ path, ...wordsOfFigure(path, 'zh-CN') })),
    total: figures,
    marks,
    // by whose cases there are, not by who is below: a group that was founded later changes nothing
    towns: groups.jurisdiction.keys().some((key) => key !== jurisdictionId)
      ? groups.jurisdiction.all(new Map(scope.map(({ id, name }) => [id, name])))
      : [],
    units: groups.unit.all(names),
    months: period === 'month' ? [] : groups.month.all(new Map()),
    exclusions: await reportedExclusions(db, digests, asOf),
    cases,
    chainHead: sha256Of(cases.map(({ number, lastEvent, chain }) => `${number} ${lastEvent} ${chain}`).join('\n')),
  };
}

const GROUPED = ['jurisdiction', 'unit', 'month'] as const;
class Tallies {
  private readonly byKey = new Map<string | null, Tally>();
  constructor(private readonly counting: Counting) {}
  of(key: string | null): Tally {
    const tally = this.byKey.get(key) ?? createTally(this.counting);
    this.byKey.set(key, tally);
    return tally;
  }
  keys(): (string | null)[] {
    return [...this.byKey.keys()];
  }
  /** in the order of their keys, which no renaming changes */
  all(names: ReadonlyMap<string, string>): ReportedGroup[] {
    return [...this.byKey]
      .map(([key, tally]) => ({ key, label: key === null ? null : (names.get(key) ?? key), ...tally.counted() }))
      .sort((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1));
  }
}

function reportedCase(digest: CaseDigest, head: ChainHead | undefined, units: ReadonlyMap<string, string>): ReportedCase {
  const { unitId, firstAssignedOn, state, onSpot, firstRepliedOn, due, replyKind, evaluation, resolvedOn, resolvedUnevaluated } = digest;
  return {
    number: head?.number ?? '',
    title: head?.title ?? '',
    unitId,
    unit: unitId === null ? null : (units.get(unitId) ?? unitId),
    placedOn: placedOn(digest, 'assigned'),
    assignedOn: firstAssignedOn,
    state,
    onSpot,
    firstRepliedOn,
    dueOn: due?.dueOn ?? null,
    originalDueOn: due?.originalDueOn ?? null,
    replyKind,
    evaluation,
    resolvedOn,
    resolvedUnevaluated,
    lastEvent: head?.seq ?? 0,
    chain: head?.hash ?? '',
  };
}

async function reportedExclusions(db: Reader, digests: readonly CaseDigest[], asOf: Date): Promise<ReportedExclusion[]> {
  const out = digests.filter((digest) => !isInBase(digest)).map(({ id }) => id);
  const exclusions = await excluded(db, out, { asOf, knownAt: asOf });
  return exclusions.map(({ number, title, why, by, at, reason, into }) => ({
    number,
    title,
    why,
    by: by.name,
    on: shanghaiDate(at),
    reason,
    into: into?.number ?? null,
  }));
}

interface ChainHead {
  readonly number: string;
  readonly title: string;
  readonly seq: number;
  readonly hash: string;
}
/** The last event of each case that was known by then; what it hangs on is worked out, so that a changed event is seen here too. */
async function chainHeads(db: Reader, ids: readonly string[], knownAt: Date): Promise<Map<string, ChainHead>> {
  const ends = await chainEnds(db, ids, knownAt);
  const rows = await db.query<{ id: string; number: string; title: string }[]>(
    'SELECT id, number, title FROM suggestion WHERE id = ANY ($1)',
    [ids],
  );
  return new Map(rows.map(({ id, ...named }) => [id, { ...named, ...(ends.get(id) ?? { seq: 0, hash: '' }) }]));
}

export function sha256Of(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Makes and seals a report; its id, or null when the schedule has made this one already. */
export async function makeReport(
  tx: Tx,
  wanted: ReportWanted,
  { madeBy, madeAt, scheduled = false }: { madeBy: string | null; madeAt: Date; scheduled?: boolean },
): Promise<string | null> {
  const content = JSON.stringify(await reportContent(tx, wanted));
  const rows = await tx.query<{ id: string }[]>(
    `INSERT INTO closure_report (id, jurisdiction_id, period, from_on, to_on, as_of, content, sha256, made_by, made_at, scheduled)
     VALUES ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex'), $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
    [
      uuid(),
      wanted.jurisdictionId,
      wanted.period,
      wanted.from,
      wanted.to,
      wanted.asOf,
      content,
      sha256Of(content),
      madeBy,
      madeAt,
      scheduled,
    ],
  );
  return rows[0]?.id ?? null;
}

export interface SealedReport extends ReportWanted {
  readonly id: string;
  readonly content: string;
  readonly sha256: string;
}
/** What a report says that can come out differently. */
export const REPORT_PARTS = ['total', 'marks', 'towns', 'units', 'months', 'exclusions', 'definitions', 'cases', 'chainHead'] as const;
export interface ReportVerdict {
  readonly equal: boolean;
  /** the stored text still has the hash it was sealed with */
  readonly sealIntact: boolean;
  /** parts of the report that come out differently now */
  readonly differs: readonly (typeof REPORT_PARTS)[number][];
  /** the cases that do, and how they stood in the report and stand now */
  readonly cases: readonly { readonly number: string; readonly reported: ReportedCase | null; readonly now: ReportedCase | null }[];
}

/** Works the report out anew and says whether it is the same, or which case differs. */
export async function verifyReport(db: DataSource, { content, sha256, ...wanted }: SealedReport): Promise<ReportVerdict> {
  const sealIntact = sha256Of(content) === sha256;
  const read = readReport(content);
  if (!read) return { equal: false, sealIntact, differs: REPORT_PARTS, cases: [] };
  const sealed = inThisEdition(read, wanted.jurisdictionId);
  const now = await db.transaction('REPEATABLE READ', (tx) => reportContent(tx, wanted));
  const differs = REPORT_PARTS.filter((part) => !saysStill(sealed[part], now[part]));
  const reported = new Map(sealed.cases.map((one) => [one.number, one]));
  const present = new Map(now.cases.map((one) => [one.number, one]));
  const numbers = [...new Set([...reported.keys(), ...present.keys()])].sort();
  const cases = numbers
    .map((number) => ({ number, reported: reported.get(number) ?? null, now: present.get(number) ?? null }))
    .filter(({ reported: then, now: today }) => !saysStill(then, today));
  return { equal: sealIntact && differs.length === 0, sealIntact, differs, cases };
}

/** The content of a sealed report; null when its text is no report any more, because somebody wrote into it. */
export function readReport(content: string): ReportContent | FirstEdition | null {
  const isList = (value: unknown): boolean => Array.isArray(value);
  try {
    const said = JSON.parse(content) as ReportContent | FirstEdition | null;
    return said && [said.definitions, said.units, said.cases].every(isList) ? said : null;
  } catch {
    return null;
  }
}

/** What differs in reports that were sealed before figures had their words in them: they are verified all the same. */
type FirstEdition = Omit<ReportContent, 'definitions' | 'towns' | 'units'> & {
  readonly towns?: ReportContent['towns'];
  readonly definitions: readonly string[];
  readonly units: readonly { readonly unitId: string | null; readonly unit: string | null; readonly figures: Figures }[];
};
function inThisEdition(
  sealed: ReportContent | FirstEdition,
  jurisdictionId: string,
): Pick<ReportContent, 'cases'> & Readonly<Record<string, unknown>> {
  // one that has somebody below it, but no case of theirs, used to list itself
  const towns = sealed.towns?.every(({ key }) => key === jurisdictionId) ? [] : sealed.towns;
  const isFirst = (one: ReportContent | FirstEdition): one is FirstEdition => typeof one.definitions[0] === 'string';
  if (!isFirst(sealed)) return { ...sealed, towns };
  // its list of figures was shorter; that they come out the same is seen at the figures themselves
  const { definitions: _paths, ...rest } = sealed;
  return {
    ...rest,
    towns,
    units: sealed.units.map(({ unitId, unit, figures }) => ({ key: unitId, label: unit, figures })),
  };
}

/** Names and explanations are told in the words of their day: a unit that was renamed since is the same unit. */
const WORDS: ReadonlySet<string> = new Set(['unit', 'label', 'name', 'meaning']);
/** Whether all that was said then is so now; what is said only now, by a later edition of reports, was not sealed. */
function saysStill(then: unknown, now: unknown): boolean {
  if (typeof then !== 'object' || then === null) return then === undefined || then === now;
  if (typeof now !== 'object' || now === null) return false;
  if (Array.isArray(then)) {
    return Array.isArray(now) && then.length === now.length && then.every((one, index) => saysStill(one, now[index]));
  }
  return Object.entries(then).every(([key, value]) => WORDS.has(key) || saysStill(value, (now as Record<string, unknown>)[key]));
}
