import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { digestRows, type DigestRow } from '@bihuan/record';
import { FIGURE_EVENT_TYPES } from '@bihuan/domain';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { liveOf, type Life, type Town } from './figures-lives.js';
import { messageOf, replyOf } from './figures-texts.js';

const UNITS_PER_TOWN = 8;
const DEPUTIES_PER_TOWN = 40;
const STATIONS_PER_TOWN = 10;

const SUGGESTION = `suggestion (id, jurisdiction_id, number, title, content, category_code, station_id, status, version, last_event_at, cycle, on_spot,
  deputy_id, lead_unit_id, received_at, assigned_at, current_assigned_at, first_replied_at, replied_at, reply_kind, resolved_at, resolved_unevaluated,
  supervised, progress, reply_due_on)`;
const EVENT = 'event (id, jurisdiction_id, suggestion_id, seq, type, actor, on_paper, occurred_at, recorded_at, data, clock_changes, hash)';
const CLOCK = `clock_run (run_id, jurisdiction_id, suggestion_id, position, clock, cycle, started_at, rule, shift, original_due_on, due_on, moves, stopped_at, outcome)`;
const DIGEST_COLUMNS = [
  'suggestion_id',
  'seq',
  'jurisdiction_id',
  'unit_id',
  'deputy_id',
  'station_id',
  'category_code',
  'received_at',
  'traits',
  'in_base',
  'received_on',
  'assigned_on',
  'replied_on',
  'resolved_on',
  'ended_on',
  'due_on',
  'original_due_on',
  'promised_on',
  'occurred_at',
  'recorded_at',
  'next_occurred_at',
  'next_recorded_at',
] as const satisfies readonly (keyof DigestRow)[];
const STATES = ['received', 'assigned', 'replied', 'resolved', 'merged', 'declined', 'withdrawn'];
const isFigureEvent = new Set<string>(FIGURE_EVENT_TYPES);

type Cell = string | number | boolean | object | null;
function line(cells: readonly Cell[]): string {
  return `${cells.map((cell) => (cell === null ? '\\N' : typeof cell === 'object' ? JSON.stringify(cell).replace(/\\/g, '\\\\') : String(cell))).join('\t')}\n`;
}

/** One table's COPY, on a connection of its own. */
class Copy {
  private text = '';
  private constructor(
    private readonly client: pg.Client,
    private readonly stream: ReturnType<typeof copyFrom>,
  ) {}
  static async into(url: string, target: string): Promise<Copy> {
    const client = new pg.Client(url);
    await client.connect();
    // foreign keys and hashes hold by construction or are not looked at here
    await client.query('SET session_replication_role = replica');
    return new Copy(client, client.query(copyFrom(`COPY ${target} FROM STDIN`)));
  }
  async row(cells: readonly Cell[]): Promise<void> {
    this.text += line(cells);
    if (this.text.length < 200_000) return;
    const full = !this.stream.write(this.text);
    this.text = '';
    if (full) await once(this.stream, 'drain');
  }
  async end(): Promise<void> {
    this.stream.end(this.text);
    await finished(this.stream);
    await this.client.end();
  }
}

async function townsOf(client: pg.Client): Promise<Town[]> {
  await client.query(`INSERT INTO handling_unit (id, jurisdiction_id, name)
    SELECT gen_random_uuid(), j.id, '第' || n || '承办单位' FROM jurisdiction j, generate_series(1, ${UNITS_PER_TOWN}) n WHERE j.parent_id IS NOT NULL`);
  await client.query(`INSERT INTO deputy (id, jurisdiction_id, name)
    SELECT gen_random_uuid(), j.id, '代表' || n FROM jurisdiction j, generate_series(1, ${DEPUTIES_PER_TOWN}) n WHERE j.parent_id IS NOT NULL`);
  await client.query(`INSERT INTO station (id, jurisdiction_id, name, kind)
    SELECT gen_random_uuid(), j.id, '第' || n || '联络点', (SELECT code FROM station_kind LIMIT 1)
    FROM jurisdiction j, generate_series(1, ${STATIONS_PER_TOWN}) n WHERE j.parent_id IS NOT NULL`);
  const ids = (table: string): string => `ARRAY(SELECT t.id::text FROM ${table} t WHERE t.jurisdiction_id = j.id ORDER BY t.name)`;
  const { rows } = await client.query<Town>(
    `SELECT j.id, ${ids('handling_unit')} AS units, ${ids('deputy')} AS deputies, ${ids('station')} AS stations
     FROM jurisdiction j WHERE j.parent_id IS NOT NULL ORDER BY j.short_name`,
  );
  return rows;
}

/** So many cases of six years in the towns of a loaded demo, by COPY; indexes are made after the rows, as a restore would. */
export async function fillCases(url: string, cases: number, now: number): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  const towns = await townsOf(client);
  const { rows: categories } = await client.query<{ code: string }>('SELECT code FROM category ORDER BY code');
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE tablename IN ('suggestion', 'clock_run', 'event', 'case_digest') AND indexname NOT IN (SELECT conname FROM pg_constraint)`,
  );
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  const suggestions = await Copy.into(url, SUGGESTION);
  const events = await Copy.into(url, EVENT);
  const clocks = await Copy.into(url, CLOCK);
  const digests = await Copy.into(url, `case_digest (${DIGEST_COLUMNS.join(', ')})`);
  const actor = { id: null, name: '办公室', username: null };
  const codes = categories.map(({ code }) => code);
  const from = now - 6 * 365 * 86_400_000;
  for (let n = 1; n <= cases; n++) {
    const town = towns[n % towns.length] as Town;
    const life = liveOf(n, town, codes, { from, now });
    const rows = digestRows(
      life.events.filter(({ type }) => isFigureEvent.has(type)),
      life.facts,
    );
    await suggestions.row(suggestionCells(n, life, rows.at(-1) as DigestRow));
    for (const { seq, type, onPaper, occurredAt, recordedAt, data, clockChanges } of life.events) {
      const id = life.facts.id.replace(/^.{8}/, (seq + 1).toString(16).padStart(8, '0'));
      const content = type === 'recorded' ? messageOf(n) : REPLIES.has(type) ? replyOf(n) : null;
      const told = content === null ? data : { ...data, content };
      await events.row([id, town.id, life.facts.id, seq, type, actor, onPaper, occurredAt, recordedAt, told, clockChanges, '\\\\x00']);
    }
    const clock = life.replyClock;
    if (clock) {
      const outcome = clock.stoppedAt ? (clock.stoppedAt.slice(0, 10) <= clock.dueOn ? 'met' : 'missed') : null;
      const rule = { amount: 3, unit: 'months' };
      await clocks.row([
        life.facts.id,
        town.id,
        life.facts.id,
        1,
        'reply',
        1,
        clock.startedAt,
        rule,
        true,
        clock.originalDueOn,
        clock.dueOn,
        [],
        clock.stoppedAt,
        outcome,
      ]);
    }
    for (const row of rows) await digests.row(DIGEST_COLUMNS.map((column) => row[column]));
  }
  await Promise.all([suggestions.end(), events.end(), clocks.end(), digests.end()]);
  await client.query("SET maintenance_work_mem = '1GB'");
  for (const { definition } of indexes) {
    // the search index over texts takes minutes for a million cases, and nothing measured here looks at it
    if (!definition.includes('text_grams')) await client.query(definition);
  }
  for (const table of ['suggestion', 'clock_run', 'event', 'case_digest']) await client.query(`VACUUM (ANALYZE) ${table}`);
  await client.query('CHECKPOINT');
  await client.end();
}

const REPLIES: ReadonlySet<string> = new Set(['replied', 'replyUpdated']);

function suggestionCells(n: number, { facts, events, replyClock }: Life, last: DigestRow): Cell[] {
  const of = (type: string) => events.filter((event) => event.type === type);
  const status = STATES[Math.floor(last.traits / 8) % STATES.length] ?? '';
  const replies = of('replied');
  const reply = replies.at(-1);
  const kind = reply ? String((reply.data as Record<string, unknown>)['kind']) : null;
  const assigned = of('assigned');
  const waits = status === 'assigned' && replyClock?.stoppedAt === null ? replyClock.dueOn : null;
  const progress = {
    mergedCaseIds: [],
    acceptedBy: [],
    replies: replies.map(({ occurredAt }) => ({ kind, content: replyOf(n), repliedAt: occurredAt })),
    everReplied: replies.length > 0,
    promise: null,
    evaluation: null,
    followUpOutcome: null,
    openReturn: null,
    openExtension: null,
    openWithdrawal: null,
  };
  return [
    facts.id,
    facts.jurisdictionId,
    `测-${String(n).padStart(8, '0')}`,
    `第 ${n} 号：小区门口道路破损积水`,
    messageOf(n),
    facts.categoryCode,
    facts.stationId,
    status,
    events.length,
    events.at(-1)?.occurredAt ?? null,
    1 + of('reworked').length,
    of('answeredOnSpot').length > 0,
    facts.deputyId,
    last.unit_id,
    last.received_at,
    assigned[0]?.occurredAt ?? null,
    assigned.at(-1)?.occurredAt ?? null,
    replies[0]?.occurredAt ?? null,
    reply?.occurredAt ?? null,
    kind,
    of('resolved').at(-1)?.occurredAt ?? null,
    false,
    false,
    progress,
    waits,
  ];
}
