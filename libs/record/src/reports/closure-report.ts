import { createHash } from 'node:crypto';
import {
  addMonthsClamped,
  createTally,
  FIGURES_BY_PATH,
  placedOn,
  shanghaiDate,
  type CaseDigest,
  type Figures,
  type LocalDate,
} from '@bihuan/domain';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Reader, Tx } from '../database.js';
import { caseDigests } from '../figures/case-digests.js';
import { calendarKnownAt } from '../reference.js';

export const REPORT_PERIODS = ['month', 'quarter', 'year'] as const;
export type ReportPeriod = (typeof REPORT_PERIODS)[number];
const MONTHS: Readonly<Record<ReportPeriod, number>> = { month: 1, quarter: 3, year: 12 };

/** The day after a period that begins on `from`; null when no such period begins there. */
export function periodEnd(period: ReportPeriod, from: LocalDate): LocalDate | null {
  const month = Number(from.slice(5, 7));
  if (from.slice(8) !== '01' || (month - 1) % MONTHS[period] !== 0) return null;
  return addMonthsClamped(from, MONTHS[period]);
}

/** One case as the report counted it, and the head of its chain then: who changes an event later changes this. */
export interface ReportedCase {
  readonly number: string;
  readonly unitId: string | null;
  /** its name when the report was made */
  readonly unit: string | null;
  readonly placedOn: LocalDate;
  readonly state: string;
  readonly onSpot: boolean;
  readonly firstRepliedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly resolvedOn: LocalDate | null;
  readonly lastEvent: number;
  readonly chain: string;
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
  /** the paths of the figures, in order: their meaning is DOMAIN §5's */
  readonly definitions: readonly string[];
  readonly total: Figures;
  readonly units: readonly { readonly unitId: string | null; readonly unit: string | null; readonly figures: Figures }[];
  readonly cases: readonly ReportedCase[];
}

/** Commands that began before this have ended: what a report counts as known stays so. */
export const REPORT_SETTLED_MS = 5_000;

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
  const byUnit = new Map<string | null, ReturnType<typeof createTally>>();
  const digests: CaseDigest[] = [];
  for await (const digest of caseDigests(db, { jurisdictionIds: scope.map(({ id }) => id), unitId: null }, question)) {
    digests.push(digest);
    total.add(digest);
    const tally = byUnit.get(digest.unitId) ?? createTally(counting);
    byUnit.set(digest.unitId, tally);
    tally.add(digest);
  }
  const units = new Map(
    (
      await db.query<{ id: string; name: string }[]>('SELECT id, name FROM handling_unit WHERE id = ANY ($1)', [
        [...byUnit.keys()].filter((id) => id !== null),
      ])
    ).map(({ id, name }) => [id, name]),
  );
  const nameOf = (unitId: string | null): string | null => (unitId === null ? null : (units.get(unitId) ?? unitId));
  const heads = await chainHeads(
    db,
    digests.map(({ id }) => id),
    asOf,
  );
  return {
    jurisdiction: scope.find(({ own }) => own)?.name ?? '',
    period,
    from,
    to,
    cohort: 'assigned',
    asOf: asOf.toISOString(),
    knownAt: asOf.toISOString(),
    definitions: [...FIGURES_BY_PATH.keys()],
    total: total.figures(),
    units: [...byUnit]
      .map(([unitId, tally]) => ({ unitId, unit: nameOf(unitId), figures: tally.figures() }))
      .sort((a, b) => ((a.unitId ?? '') < (b.unitId ?? '') ? -1 : 1)),
    cases: digests
      .map((digest): ReportedCase => {
        const head = heads.get(digest.id);
        return {
          number: head?.number ?? '',
          unitId: digest.unitId,
          unit: nameOf(digest.unitId),
          placedOn: placedOn(digest, 'assigned'),
          state: digest.state,
          onSpot: digest.onSpot,
          firstRepliedOn: digest.firstRepliedOn,
          dueOn: digest.due?.dueOn ?? null,
          resolvedOn: digest.resolvedOn,
          lastEvent: head?.seq ?? 0,
          chain: head?.hash ?? '',
        };
      })
      .sort((a, b) => (a.number < b.number ? -1 : 1)),
  };
}

/** The last event of each case that was known by then. */
async function chainHeads(
  db: Reader,
  ids: readonly string[],
  knownAt: Date,
): Promise<Map<string, { number: string; seq: number; hash: string }>> {
  const rows = await db.query<{ id: string; number: string; seq: number; hash: string }[]>(
    `SELECT DISTINCT ON (e.suggestion_id) e.suggestion_id AS id, s.number, e.seq, encode(e.hash, 'hex') AS hash
     FROM event e JOIN suggestion s ON s.id = e.suggestion_id
     WHERE e.suggestion_id = ANY ($1) AND e.recorded_at <= $2 ORDER BY e.suggestion_id, e.seq DESC`,
    [ids, knownAt],
  );
  return new Map(rows.map(({ id, ...head }) => [id, head]));
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
export interface ReportVerdict {
  readonly equal: boolean;
  /** the stored text still has the hash it was sealed with */
  readonly sealIntact: boolean;
  /** parts of the report that come out differently now */
  readonly differs: readonly ('total' | 'units' | 'cases' | 'definitions')[];
  /** the cases that do, and how they stood in the report and stand now */
  readonly cases: readonly { readonly number: string; readonly reported: ReportedCase | null; readonly now: ReportedCase | null }[];
}

/** Works the report out anew and says whether it is the same, or which case differs. */
export async function verifyReport(db: DataSource, { content, sha256, ...wanted }: SealedReport): Promise<ReportVerdict> {
  const sealed = JSON.parse(content) as ReportContent;
  const now = await db.transaction('REPEATABLE READ', (tx) => reportContent(tx, wanted));
  // a unit that was renamed since is the same unit
  const withoutNames = (key: string, value: unknown): unknown => (key === 'unit' ? undefined : value);
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, withoutNames) === JSON.stringify(b, withoutNames);
  const sealIntact = sha256Of(content) === sha256;
  const differs = (['total', 'units', 'cases', 'definitions'] as const).filter((part) => !same(sealed[part], now[part]));
  const reported = new Map(sealed.cases.map((one) => [one.number, one]));
  const present = new Map(now.cases.map((one) => [one.number, one]));
  const numbers = [...new Set([...reported.keys(), ...present.keys()])].sort();
  const cases = numbers
    .map((number) => ({ number, reported: reported.get(number) ?? null, now: present.get(number) ?? null }))
    .filter(({ reported: then, now: today }) => !same(then, today));
  return { equal: sealIntact && differs.length === 0, sealIntact, differs, cases };
}
