import { fork, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { countForComparison, createDataSource, loadDemo, migrate, unequalCases, writeSheets, type CountQuestion } from '@bihuan/record';
import { createCalendar, shanghaiDate } from '@bihuan/domain';
import { CALENDAR_YEARS } from '@bihuan/migrations';
import { Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { fillCases } from './figures-fill.js';
import { randomOf } from './figures-lives.js';
import { getAll, type Measured } from './load.js';

/**
 * The figures over HTTP, 8 clients, at 10,000, 100,000 and 1,000,000 cases of a district, beside two floors of the same run: an
 * empty authenticated request, and plain SQL that counts the same rows. Machines differ; the bars are ratios.
 * `npm run bench -- figures [sizes…]`
 */
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000, 1_000_000];
const CLIENTS = 8;
/** What lasts and its floor are measured so often, by turns, each beside its own: a machine's speed drifts within seconds. */
const ROUNDS = 7;
const server = process.env['BENCH_DATABASE_URL'];
if (!server) throw new Error('BENCH_DATABASE_URL is not set: run it with "npm run bench"');
const NOW = Date.now();
const TODAY = shanghaiDate(new Date(NOW));
const EVERYTHING = { cohort: 'assigned', period: { from: null, to: null }, groupBy: [], moment: null } as const;
/** The rows of a past moment as DOMAIN.md §5 says it, without the words by which the product finds them in its index. */
const PLAIN_SCAN = `SELECT count(*) FROM case_digest d WHERE d.jurisdiction_id = ANY ($1::uuid[]) AND d.occurred_at <= $2 AND d.recorded_at <= $3
  AND (d.next_recorded_at IS NULL OR d.next_occurred_at > $2 OR d.next_recorded_at > $3)`;
const random = randomOf(1);
const bars: { what: string; ratio: number; most: number }[] = [];

async function database(cases: number): Promise<string> {
  const url = new URL(server ?? '');
  const admin = await createDataSource(url.href, { poolSize: 1 });
  url.pathname = `/bihuan_bench_${cases}`;
  await admin.query(`CREATE DATABASE bihuan_bench_${cases}`);
  await admin.destroy();
  await migrate(url.href);
  const db = await createDataSource(url.href, { poolSize: 2 });
  await loadDemo(db, { now: () => new Date(NOW) }, 'bench-password');
  await db.destroy();
  await fillCases(url.href, cases, NOW - 3_600_000);
  return url.href;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
async function serve(url: string): Promise<{ port: number; child: ChildProcess }> {
  const port = await freePort();
  const env = {
    ...process.env,
    // the clients' own, not the server's
    MALLOC_TRIM_THRESHOLD_: undefined,
    MALLOC_TOP_PAD_: undefined,
    DATABASE_URL: url,
    PORT: String(port),
    RATE_LIMIT_PER_MINUTE: '100000000',
  };
  const child = fork(new URL('../../../apps/api/dist/main.js', import.meta.url).pathname, {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise((done) => child.once('message', done));
  return { port, child };
}

/** The same statement from so many connections at once, each so often. */
async function sqlFloor(url: string, statements: readonly { text: string; params: unknown[] }[]): Promise<Measured> {
  const waiting = [...statements];
  const durations: number[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const client = new pg.Client(url);
      await client.connect();
      // what a connection does once is not the floor
      const [first] = statements;
      if (first) await client.query(first.text, first.params);
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const begun = performance.now();
        await client.query(next.text, next.params);
        durations.push(performance.now() - begun);
      }
      await client.end();
    }),
  );
  durations.sort((a, b) => a - b);
  const at = (share: number): number => durations[Math.floor((durations.length - 1) * share)] ?? 0;
  return { perSecond: (statements.length / (performance.now() - started)) * 1000, p50: at(0.5), p95: at(0.95) };
}

function residentMegabytes(pid: number): number {
  const line = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}

interface Exported {
  readonly firstByte: number;
  readonly whole: number;
  readonly grew: number;
  readonly bytes: number;
}
interface Ledger {
  readonly port: number;
  readonly pid: number;
  readonly token: string;
}
function download({ port, token }: Ledger, filter: string, take: (part: Buffer) => void): Promise<void> {
  return new Promise<void>((done, fail) => {
    const path = `/api/v1/exports/ledger.xlsx${filter}`;
    request({ port, host: '127.0.0.1', path, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      answer.on('data', take).on('end', done).on('error', fail);
    })
      .on('error', fail)
      .end();
  });
}
/** Downloads the whole ledger: first byte and whole time in milliseconds, and how much the server's memory grew meanwhile. */
async function exported(ledger: Ledger): Promise<Exported> {
  const before = residentMegabytes(ledger.pid);
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, residentMegabytes(ledger.pid))), 50);
  const begun = performance.now();
  let firstByte = 0;
  let bytes = 0;
  await download(ledger, '', (part) => {
    firstByte ||= performance.now() - begun;
    bytes += part.length;
  });
  clearInterval(watch);
  return { firstByte, whole: performance.now() - begun, grew: most - before, bytes };
}
type Cells = Readonly<Record<string, string>>;
/** The rows of one town's ledger as they stand in it: some eight thousand of 100,000. */
async function exportedCells(ledger: Ledger, town: string): Promise<Cells[]> {
  const parts: Buffer[] = [];
  await download(ledger, `?jurisdictionId=${town}`, (part) => parts.push(part));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(Buffer.concat(parts)).buffer);
  const [header, ...rows] = book.worksheets[0]?.getRows(1, book.worksheets[0].rowCount) ?? [];
  const texts = (row: ExcelJS.Row): string[] => Array.from({ length: header?.cellCount ?? 0 }, (_, index) => row.getCell(index + 1).text);
  const headers = header ? texts(header) : [];
  return rows.map((row) => Object.fromEntries(texts(row).map((text, index) => [headers[index] ?? '', text])));
}
function* overAndOver(cells: readonly Cells[], rows: number): Generator<Cells> {
  for (let n = 0; n < rows; n++) yield cells[n % cells.length] ?? {};
}
const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
/** The product's writer with the export's own rows, in memory before it begins. */
async function bareWriter(rows: number, cells: readonly Cells[]): Promise<number> {
  const begun = performance.now();
  await writeSheets(nowhere(), [{ name: '台账', columns: Object.keys(cells[0] ?? {}), rows: overAndOver(cells, rows) }]);
  return performance.now() - begun;
}
/** The writer most would take, which does not hold back for a slow reader, with the same rows: no bar, to compare with. */
async function usualWriter(rows: number, cells: readonly Cells[]): Promise<number> {
  const begun = performance.now();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: nowhere(), useSharedStrings: false, useStyles: false });
  const sheet = book.addWorksheet('台账');
  sheet.addRow(Object.keys(cells[0] ?? {})).commit();
  let written = 0;
  for (const row of overAndOver(cells, rows)) {
    sheet.addRow(Object.values(row)).commit();
    if (++written % 1_000 === 0) await turn();
  }
  await book.commit();
  return performance.now() - begun;
}

const shown = (what: string, cases: number, { p50, p95 }: Measured, ratio = ''): void =>
  console.log(`${what.padEnd(46)} ${String(cases).padStart(9)} ${p50.toFixed(1).padStart(9)} ${p95.toFixed(1).padStart(9)}   ${ratio}`);
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
/** How many times its floor something takes: the median of all rounds. */
const beside = (times: readonly number[], floors: readonly number[]): number =>
  median(times.map((time, round) => time / (floors[round] ?? NaN)));
/** The median of what was measured several times. */
const middle = (rounds: readonly Measured[]): Measured => ({
  perSecond: median(rounds.map(({ perSecond }) => perSecond)),
  p50: median(rounds.map(({ p50 }) => p50)),
  p95: median(rounds.map(({ p95 }) => p95)),
});
/** Milliseconds as seconds: their median, the least and the most. */
const seconds = (times: readonly number[]): string =>
  `${(median(times) / 1000).toFixed(1)} (${(Math.min(...times) / 1000).toFixed(1)} to ${(Math.max(...times) / 1000).toFixed(1)})`;
const bySize = new Map<string, number[]>();

for (const cases of SIZES) {
  const begun = performance.now();
  const url = await database(cases);
  console.log(`\n${cases} cases, filled in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  console.log(`${''.padEnd(46)} ${'cases'.padStart(9)} ${'p50 ms'.padStart(9)} ${'p95 ms'.padStart(9)}`);
  const db = await createDataSource(url, { poolSize: 2 });
  const [reader] = await db.query<{ id: string; jurisdiction_id: string }[]>(
    `SELECT id, jurisdiction_id FROM app_user WHERE username = 'district'`,
  );
  const towns = (await db.query<{ id: string }[]>('SELECT id FROM jurisdiction')).map(({ id }) => id);
  const units = (await db.query<{ id: string }[]>('SELECT id FROM handling_unit ORDER BY id LIMIT 50')).map(({ id }) => id);
  const token = randomBytes(24).toString('hex');
  await db.query('INSERT INTO api_token (id, jurisdiction_id, user_id, name, token_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)', [
    newId(),
    reader?.jurisdiction_id,
    reader?.id,
    'bench',
    createHash('sha256').update(token).digest(),
    new Date(),
  ]);
  const { port, child } = await serve(url);
  const times = (count: number, path: () => string): Promise<Measured> =>
    getAll(
      port,
      Array.from({ length: count }, () => `/api/v1${path()}`),
      token,
      CLIENTS,
    );
  const past = (): { asOf: Date; knownAt: Date } => {
    const knownAt = NOW - random() * 5 * 365 * 86_400_000;
    return { asOf: new Date(knownAt - random() * 30 * 86_400_000), knownAt: new Date(knownAt) };
  };
  const remember = (what: string, { p50 }: Measured): void => void bySize.set(what, [...(bySize.get(what) ?? []), p50]);
  try {
    await times(200, () => '/auth/me');
    const empty = await times(2_000, () => '/auth/me');
    shown('floor: an empty authenticated request', cases, empty);
    const covering = await sqlFloor(
      url,
      Array.from({ length: 40 }, () => ({ text: 'SELECT count(*) FROM suggestion WHERE jurisdiction_id = ANY ($1)', params: [towns] })),
    );
    shown('floor: SQL count by a covering index', cases, covering);

    const now = '/statistics/closure?groupBy=unit';
    await times(200, () => now);
    const figures = await times(600, () => now);
    shown('figures of now, by unit', cases, figures, `${(figures.p50 / empty.p50).toFixed(2)} × empty request`);
    bars.push({ what: `figures of now / empty request, ${cases}`, ratio: figures.p50 / empty.p50, most: 3 });
    remember('figures of now', figures);

    // at a million each takes a second
    const [often, warm] = cases < 1_000_000 ? [96, 600] : [24, CLIENTS];
    const aScan = (): { text: string; params: unknown[] } => {
      const { asOf, knownAt } = past();
      return { text: PLAIN_SCAN, params: [towns, asOf, knownAt] };
    };
    const aPast = (): string => {
      const { asOf, knownAt } = past();
      return `${now}&asOf=${encodeURIComponent(asOf.toISOString())}&knownAt=${encodeURIComponent(knownAt.toISOString())}`;
    };
    // as it runs for days, not its first seconds, in which its code is still being compiled
    await times(warm, aPast);
    const scans: Measured[] = [];
    const pasts: Measured[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      scans.push(await sqlFloor(url, Array.from({ length: often }, aScan)));
      pasts.push(await times(often, aPast));
    }
    const [scan, pastFigures] = [middle(scans), middle(pasts)];
    shown('floor: SQL scan of the rows of a past moment', cases, scan);
    const pastToScan = beside(
      pasts.map(({ p50 }) => p50),
      scans.map(({ p50 }) => p50),
    );
    shown('figures of a past moment, by unit', cases, pastFigures, `${pastToScan.toFixed(2)} × the scan`);
    bars.push({ what: `past figures / SQL scan, ${cases}`, ratio: pastToScan, most: 2 });

    let turn = 0;
    const behind = (): string => `/statistics/closure/cases?groupBy=unit&figure=replied.n&groupKey=${units[turn++ % units.length] ?? ''}`;
    await times(200, behind);
    const drill = await times(200, behind);
    shown('a page of the cases behind a number', cases, drill);
    remember('drill-down', drill);
    const list = await times(200, () => `/suggestions?status=assigned,replied&sort=dueAt`);
    shown('case list, filtered, sorted by due date', cases, list);
    remember('case list', list);
    const listed = await times(200, () => '/suggestions');
    shown('case list, newest first', cases, listed);
    remember('newest first', listed);

    // every event is looked at, so its time grows with the cases, but with nothing faster than they do
    const quality = await times(1, () => '/statistics/quality');
    shown('data quality, one at a time', cases, quality);
    remember('data quality, per case', { ...quality, p50: quality.p50 / cases });

    const compared = performance.now();
    const everything: CountQuestion = { ...EVERYTHING, scope: { jurisdictionIds: towns, unitId: null }, groupBy: ['unit'], asOn: TODAY };
    await countForComparison(db.manager, everything, createCalendar(CALENDAR_YEARS));
    console.log(
      `${'a comparison, by unit, one at a time'.padEnd(46)} ${String(cases).padStart(9)} ${(performance.now() - compared).toFixed(1).padStart(9)}`,
    );

    const sample = (await db.query<{ id: string }[]>(`SELECT id FROM suggestion ORDER BY md5(id::text) LIMIT 2000`)).map(({ id }) => id);
    const wrong = await unequalCases(db.manager, sample);
    console.log(`${wrong.length} of ${sample.length} cases have figures that are not what their events say`);
    if (wrong.length > 0) process.exitCode = 1;

    if (cases === 100_000) {
      const ledger: Ledger = { port, pid: child.pid ?? 0, token };
      const [some] = await db.query<{ id: string }[]>('SELECT jurisdiction_id AS id FROM suggestion ORDER BY id LIMIT 1');
      const cells = await exportedCells(ledger, some?.id ?? '');
      // whoever begins has its code still to be compiled
      await exported(ledger);
      await bareWriter(cases, cells);
      const exports: Exported[] = [];
      const bares: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        exports.push(await exported(ledger));
        bares.push(await bareWriter(cases, cells));
      }
      await usualWriter(cases / 10, cells);
      const usual = await usualWriter(cases, cells);
      const firstByte = Math.max(...exports.map((one) => one.firstByte));
      const grew = Math.max(...exports.map((one) => one.grew));
      console.log(
        `export of ${cases} cases, ${ROUNDS} times: first byte ${firstByte.toFixed(0)} ms, ${seconds(exports.map((one) => one.whole))} s, ${((exports[0]?.bytes ?? 0) / 1_048_576).toFixed(0)} MB, memory +${grew.toFixed(0)} MB; bare writer ${seconds(bares)} s, exceljs's streaming writer ${(usual / 1000).toFixed(1)} s`,
      );
      bars.push({ what: 'export: first byte, s', ratio: firstByte / 1000, most: 1 });
      bars.push({ what: 'export: memory, MB', ratio: grew, most: 150 });
      const wholes = exports.map((one) => one.whole);
      bars.push({ what: 'export / bare writer', ratio: beside(wholes, bares), most: 2 });
    }
  } finally {
    child.disconnect();
    await db.destroy();
  }
}
for (const [what, [first = 0, ...others]] of bySize) {
  const last = others.at(-1);
  if (last !== undefined) bars.push({ what: `${what}: ${SIZES.at(-1)} / ${SIZES[0]} cases`, ratio: last / first, most: 2 });
}
console.log('\nbars');
for (const { what, ratio, most } of bars)
  console.log(`${ratio <= most ? 'met    ' : 'NOT MET'} ${what}: ${ratio.toFixed(2)} (at most ${most})`);
process.exit(process.exitCode ?? (bars.every(({ ratio, most }) => ratio <= most) ? 0 : 1));
