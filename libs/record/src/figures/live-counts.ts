import { createHash } from 'node:crypto';
import type { LocalDate, WorkCalendar } from '@bihuan/domain';
import type { DataSource } from 'typeorm';
import type { Reader } from '../database.js';
import { addRows, countDigests, digestSql, keyColumns, type CountedGroups, type CountQuestion, type CountRow } from './counts.js';

/** What was counted once, and the snapshot of the database that it was counted in. */
interface Kept {
  groups: CountedGroups;
  snapshot: string;
  rebuilds: number;
  calendar: WorkCalendar;
  /** changes with every change of the counts */
  revision: number;
}
export interface LiveCounts {
  /** to be read at once: they go on changing */
  readonly groups: CountedGroups;
  /** the same number: nothing has changed since */
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
  private readonly running = new Map<string, Promise<LiveCounts>>();
  private revisions = 0;

  constructor(private readonly db: DataSource) {}

  /** `question.moment` must be null. Requests that ask the same at the same time share one look. */
  async of(question: CountQuestion, calendar: WorkCalendar): Promise<LiveCounts> {
    const name = nameOf(question);
    const running = this.running.get(name);
    // one that began before this request may have missed what its sender has just done
    if (running) await running.catch(() => undefined);
    const begun = this.running.get(name);
    if (begun && begun !== running) return begun;
    const look = this.look(name, question, calendar).finally(() => {
      if (this.running.get(name) === look) this.running.delete(name);
    });
    this.running.set(name, look);
    return look;
  }

  private async look(name: string, question: CountQuestion, calendar: WorkCalendar): Promise<LiveCounts> {
    let kept = this.kept.get(name);
    if (!kept || kept.calendar !== calendar || !(await this.catchUp(kept, question))) kept = await this.countAnew(question, calendar);
    // the one asked for longest ago goes first
    this.kept.delete(name);
    this.kept.set(name, kept);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST_KEPT) break;
      this.kept.delete(oldest);
    }
    return { groups: kept.groups, revision: `${name}.${kept.revision}` };
  }

  private async countAnew(question: CountQuestion, calendar: WorkCalendar): Promise<Kept> {
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      const { snapshot, rebuilds } = await placeOf(tx);
      return { groups: await countDigests(tx, question, calendar), snapshot, rebuilds, calendar, revision: ++this.revisions };
    });
  }

  /** Brings the counts up to now, in one statement; false when the digests were written anew meanwhile. */
  private async catchUp(kept: Kept, question: CountQuestion): Promise<boolean> {
    const sql = digestSql(question);
    const seen = `${sql.param(kept.snapshot)}::pg_snapshot`;
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
    if (!first || first.rebuilds !== kept.rebuilds) return false;
    const changes = rows.flatMap((row) => (row.n === null ? [] : countRow(row, row.n, kept.calendar)));
    addRows(kept.groups, changes, question.groupBy);
    for (const [name, { counts }] of kept.groups) if (counts.traits.size === 0) kept.groups.delete(name);
    kept.snapshot = first.snapshot;
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

async function placeOf(db: Reader): Promise<{ snapshot: string; rebuilds: number }> {
  const [row] = await db.query<{ snapshot: string; rebuilds: number }[]>(
    'SELECT pg_current_snapshot()::text AS snapshot, times AS rebuilds FROM case_digest_rebuild',
  );
  if (!row) throw new Error('case_digest_rebuild has lost its row');
  return row;
}

function nameOf({ scope, cohort, period, groupBy, asOn }: CountQuestion): string {
  const question = JSON.stringify([scope.jurisdictionIds, scope.unitId, cohort, period.from, period.to, groupBy, asOn]);
  return createHash('sha256').update(question).digest('base64url');
}
