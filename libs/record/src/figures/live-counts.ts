import { createHash } from 'node:crypto';
import type { GroupBy, LocalDate, WorkCalendar } from '@bihuan/domain';
import type { DataSource } from 'typeorm';
import { currentCalendar } from '../reference.js';
import { SharedLooks } from '../shared-looks.js';
import { addRows, countDigests, digestSql, keyColumns, type CountedGroups, type CountQuestion, type CountRow } from './counts.js';
import { NAMED_GROUPS } from './group-names.js';

/** Where the database stands. */
interface Place {
  readonly snapshot: string;
  /** how often the digests were written anew */
  readonly rebuilds: number;
  /** which calendar is in force */
  readonly calendars: number;
  /** differs when a unit, deputy, station, category or town that groups are named after has got another name */
  readonly names: string | null;
}
function placeColumns(groupBy: readonly GroupBy[]): string {
  const names = groupBy
    .flatMap((level) => (NAMED_GROUPS[level]?.ofTown ? ([level, 'jurisdiction'] as const) : level))
    .flatMap((level) => NAMED_GROUPS[level] ?? [])
    .map(({ table, key, type }) => {
      const hash = `${type === 'uuid' ? 'uuid_hash_extended' : 'hashtextextended'}(${key}, hashtextextended(name, 0))`;
      return `coalesce((SELECT bit_xor(${hash}) FROM ${table})::text, '')`;
    });
  return `pg_current_snapshot()::text AS snapshot, (SELECT times FROM case_digest_rebuild) AS rebuilds,
    (SELECT max(revision) FROM calendar_year) AS calendars, ${names.length > 0 ? names.join(' || ') : 'NULL'} AS names`;
}

/** What was counted once, and where the database stood then. */
interface Kept {
  groups: CountedGroups;
  place: Place;
  readonly calendar: WorkCalendar;
  /** changes with every change of the counts */
  revision: number;
}
export interface LiveCounts {
  /** to be read at once: they go on changing */
  readonly groups: CountedGroups;
  readonly calendar: WorkCalendar;
  /** equal as long as neither the counts nor the names of their groups have changed */
  readonly revision: string;
}
interface ChangedRow {
  readonly snapshot: string;
  readonly rebuilds: number;
  readonly k0: string | null;
  readonly k1: string | null;
  readonly traits: number;
  readonly inBase: boolean;
  readonly receivedOn: LocalDate;
  readonly assignedOn: LocalDate | null;
  readonly repliedOn: LocalDate | null;
  readonly resolvedOn: LocalDate | null;
  /** null: nothing has changed */
  readonly n: number | null;
}
const MOST_KEPT = 200;

/**
 * The counts of now, by question. They are counted in full once; later only the cases that were written since are looked at: what
 * each was is taken away, what it is is added. "Since" is PostgreSQL's own: rows whose transaction the remembered snapshot does not
 * see, so that nothing is missed or taken twice, whatever committed in which order, in whichever process.
 */
export class LiveCountsOf {
  private readonly kept = new Map<string, Kept>();
  private readonly looks = new SharedLooks<LiveCounts>();
  private revisions = 0;

  constructor(private readonly db: DataSource) {}

  /** `question.moment` must be null. */
  async of(question: CountQuestion): Promise<LiveCounts> {
    const name = nameOf(question);
    return this.looks.of(name, () => this.look(name, question));
  }

  private async look(name: string, question: CountQuestion): Promise<LiveCounts> {
    let kept = this.kept.get(name);
    if (!kept || !(await this.catchUp(kept, question))) kept = await this.countAnew(question);
    // the one asked for longest ago goes first
    this.kept.delete(name);
    this.kept.set(name, kept);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST_KEPT) break;
      this.kept.delete(oldest);
    }
    return { groups: kept.groups, calendar: kept.calendar, revision: `${name}.${kept.revision}.${kept.place.names ?? ''}` };
  }

  private async countAnew(question: CountQuestion): Promise<Kept> {
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      const [place] = await tx.query<Place[]>(`SELECT ${placeColumns(question.groupBy)}`);
      if (!place) throw new Error('a row without a table vanished');
      const calendar = await currentCalendar(tx);
      return { groups: await countDigests(tx, question, calendar), place, calendar, revision: ++this.revisions };
    });
  }

  /** Brings the counts up to now; false when they have to be counted anew. */
  private async catchUp(kept: Kept, question: CountQuestion): Promise<boolean> {
    const [found] = await this.db.query<(Place & { changed: boolean })[]>(
      `SELECT ${placeColumns(question.groupBy)}, EXISTS (SELECT 1 FROM case_digest
         WHERE written_by >= pg_snapshot_xmin($1::pg_snapshot) AND NOT pg_visible_in_snapshot(written_by, $1::pg_snapshot)) AS changed`,
      [kept.place.snapshot],
    );
    if (!found || found.rebuilds !== kept.place.rebuilds || found.calendars !== kept.place.calendars) return false;
    const { changed, ...place } = found;
    if (changed) return this.takeIn(kept, question, place);
    kept.place = place;
    return true;
  }

  /** Takes away what changed cases were and adds what they are, in one statement. */
  private async takeIn(kept: Kept, question: CountQuestion, place: Place): Promise<boolean> {
    const sql = digestSql(question);
    const seen = `${sql.param(kept.place.snapshot)}::pg_snapshot`;
    const rows = await this.db.query<ChangedRow[]>(
      `WITH written AS MATERIALIZED (
         SELECT DISTINCT suggestion_id AS id FROM case_digest
         WHERE written_by >= pg_snapshot_xmin(${seen}) AND NOT pg_visible_in_snapshot(written_by, ${seen})
       ), changed AS (
         SELECT before.*, -1 AS n FROM written CROSS JOIN LATERAL (SELECT * FROM case_digest d
           WHERE d.suggestion_id = written.id AND pg_visible_in_snapshot(d.written_by, ${seen}) ORDER BY d.seq DESC LIMIT 1) AS before
         UNION ALL
         SELECT after.*, 1 AS n FROM written CROSS JOIN LATERAL (SELECT * FROM case_digest d
           WHERE d.suggestion_id = written.id ORDER BY d.seq DESC LIMIT 1) AS after
       ), d AS (SELECT ${keyColumns(sql)}, ${sql.traits()} AS traits, d.in_base AS "inBase", d.received_on AS "receivedOn",
         d.assigned_on AS "assignedOn", d.replied_on AS "repliedOn", d.resolved_on AS "resolvedOn", d.n FROM changed d WHERE ${sql.where.replace('d.next_recorded_at IS NULL', 'true')})
       SELECT pg_current_snapshot()::text AS snapshot, r.times AS rebuilds, d.*
       FROM case_digest_rebuild r LEFT JOIN d ON true`,
      sql.params,
    );
    const [first] = rows;
    if (!first || first.rebuilds !== kept.place.rebuilds) return false;
    const changes = rows.flatMap((row) => (row.n === null ? [] : countRow(row, row.n, kept.calendar)));
    addRows(kept.groups, changes, question.groupBy);
    for (const [name, { counts }] of kept.groups) if (counts.traits.size === 0) kept.groups.delete(name);
    kept.place = { ...place, snapshot: first.snapshot };
    if (changes.length > 0) kept.revision = ++this.revisions;
    return true;
  }
}

function countRow(row: ChangedRow, n: number, calendar: WorkCalendar): CountRow {
  const days = (from: LocalDate | null, to: LocalDate | null): number | null =>
    row.inBase && from !== null && to !== null ? calendar.workingDaysBetween(from, to) : null;
  return {
    k0: row.k0,
    k1: row.k1,
    traits: row.traits,
    to_assign: days(row.receivedOn, row.assignedOn),
    to_reply: days(row.assignedOn, row.repliedOn),
    to_resolve: days(row.receivedOn, row.resolvedOn),
    n,
  };
}

function nameOf({ scope, cohort, period, groupBy, asOn }: CountQuestion): string {
  const question = JSON.stringify([scope.jurisdictionIds, scope.unitId, cohort, period.from, period.to, groupBy, asOn]);
  return createHash('sha256').update(question).digest('base64url');
}
