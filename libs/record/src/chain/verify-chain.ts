import { createHash } from 'node:crypto';
import type { LocalDate } from '@bihuan/domain';
import type { Reader } from '../database.js';
import { entriesOf, headHash, type ChainEntry } from './seal-days.js';

/** Something that was done to the record behind the product's back. */
export interface ChainFault {
  /** the case's number, or its id when the case itself is gone; null for a day's head */
  readonly number: string | null;
  readonly seq: number | null;
  readonly fault: 'changed' | 'removed' | 'inserted' | 'head_changed';
  /** the sealed day that tells */
  readonly day?: LocalDate;
  readonly detail: string;
}
export interface Verified {
  readonly cases: number;
  readonly events: number;
  readonly days: number;
  readonly faults: readonly ChainFault[];
}

interface EventRow {
  readonly suggestionId: string;
  readonly number: string;
  readonly version: number;
  readonly seq: number;
  readonly hash: string;
  readonly said: string;
}
const AT_ONCE = 2_000;

/**
 * Works out every hash anew: an event that was changed, removed or inserted directly in the database is named. `jurisdictionId`
 * limits it to one jurisdiction and those below it; `onPiece` hears how far it has come.
 */
export async function verifyChain(
  db: Reader,
  jurisdictionId: string | null = null,
  onPiece: (soFar: { readonly cases: number; readonly events: number }) => Promise<void> = () => Promise.resolve(),
): Promise<Verified> {
  const faults: ChainFault[] = [];
  const found = new Map<string, { number: string; hashes: ReadonlyMap<number, string> }>();
  let events = 0;
  for await (const rows of casesInTurn(db, jurisdictionId)) {
    for (const own of rows) {
      const [first] = own;
      if (!first) continue;
      events += own.length;
      found.set(first.suggestionId, { number: first.number, hashes: new Map(own.map(({ seq, hash }) => [seq, hash])) });
      faults.push(...faultsOf(own));
    }
    await onPiece({ cases: found.size, events });
  }
  const heads = await checkHeads(db, jurisdictionId, found);
  faults.push(...(await emptyCases(db, jurisdictionId)), ...(await missingCases(db, jurisdictionId)), ...heads.faults);
  return { cases: found.size, events, days: heads.days, faults: distinct(faults) };
}

const within = (table: string): string =>
  `${table}.jurisdiction_id IN (SELECT j.id FROM jurisdiction j WHERE $1::uuid IS NULL OR j.path @> ARRAY[$1::uuid])`;
const WITHIN = within('s');

/** What a hash covers beside the hash before, as the text that the database keeps. */
const SAID = `concat_ws(E'\\n', e.id::text, e.jurisdiction_id::text, e.suggestion_id::text, e.seq::text, e.type, coalesce(e.actor_id::text, ''),
  e.actor::text, e.on_paper::text, coalesce(e.on_behalf_of::text, ''),
  (extract(epoch FROM e.occurred_at) * 1000000)::bigint::text, (extract(epoch FROM e.recorded_at) * 1000000)::bigint::text,
  e.data::text, e.clock_changes::text)`;
const hashOf = (said: string, previous: string): string => createHash('sha256').update(`${said}\n${previous}`).digest('hex');

/** Where the chain of each case stood at `knownAt`, worked out from what its events say: the hashes that are stored are not asked. */
export async function chainEnds(db: Reader, ids: readonly string[], knownAt: Date): Promise<Map<string, { seq: number; hash: string }>> {
  const ends = new Map<string, { seq: number; hash: string }>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await db.query<Pick<EventRow, 'suggestionId' | 'seq' | 'said'>[]>(
      `SELECT e.suggestion_id AS "suggestionId", e.seq, ${SAID} AS said FROM event e
       WHERE e.suggestion_id = ANY ($1) AND e.recorded_at <= $2 ORDER BY e.suggestion_id, e.seq`,
      [ids.slice(from, from + AT_ONCE), knownAt],
    );
    for (const { suggestionId, seq, said } of rows) ends.set(suggestionId, { seq, hash: hashOf(said, ends.get(suggestionId)?.hash ?? '') });
  }
  return ends;
}

/** Events case by case, read in pieces; each with all that its hash covers. */
async function* casesInTurn(db: Reader, jurisdictionId: string | null): AsyncGenerator<EventRow[][]> {
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const cases = await db.query<{ id: string }[]>(
      `SELECT s.id FROM suggestion s WHERE ${WITHIN} AND s.id > $2 ORDER BY s.id LIMIT ${AT_ONCE}`,
      [jurisdictionId, last],
    );
    const rows = await db.query<EventRow[]>(
      `SELECT s.id AS "suggestionId", s.number, s.version, e.seq, encode(e.hash, 'hex') AS hash, ${SAID} AS said
       FROM event e JOIN suggestion s ON s.id = e.suggestion_id WHERE e.suggestion_id = ANY ($1) ORDER BY e.suggestion_id, e.seq`,
      [cases.map(({ id }) => id)],
    );
    const byCase = new Map<string, EventRow[]>();
    for (const row of rows) byCase.set(row.suggestionId, [...(byCase.get(row.suggestionId) ?? []), row]);
    yield [...byCase.values()];
    const end = cases.at(-1);
    if (!end || cases.length < AT_ONCE) return;
    last = end.id;
  }
}

function faultsOf(events: readonly EventRow[]): ChainFault[] {
  const faults: ChainFault[] = [];
  let previous = '';
  let expected = 1;
  for (const { number, version, seq, hash, said } of events) {
    for (; expected < seq; expected++) faults.push({ number, seq: expected, fault: 'removed', detail: 'the event is missing' });
    expected = seq + 1;
    if (seq > version) faults.push({ number, seq, fault: 'inserted', detail: `the case knows of ${version} events only` });
    else if (hashOf(said, previous) !== hash) {
      // after a gap the hash before is not known: the gap has been named
      if (faults.at(-1)?.seq !== seq - 1 || faults.at(-1)?.fault !== 'removed') {
        faults.push({ number, seq, fault: 'changed', detail: 'its hash does not fit what it says' });
      }
    }
    previous = hash;
  }
  const [first] = events;
  if (first) {
    for (; expected <= first.version; expected++) {
      faults.push({ number: first.number, seq: expected, fault: 'removed', detail: 'the event is missing' });
    }
  }
  return faults;
}

/** A case all of whose events are gone. */
async function emptyCases(db: Reader, jurisdictionId: string | null): Promise<ChainFault[]> {
  const rows = await db.query<{ number: string }[]>(
    `SELECT s.number FROM suggestion s WHERE ${WITHIN} AND NOT EXISTS (SELECT 1 FROM event e WHERE e.suggestion_id = s.id)`,
    [jurisdictionId],
  );
  return rows.map(({ number }) => ({ number, seq: 1, fault: 'removed', detail: 'every event is missing' }));
}

/** A case that is gone whole: numbers have no gaps, and the last one that was given is known. */
async function missingCases(db: Reader, jurisdictionId: string | null): Promise<ChainFault[]> {
  const rows = await db.query<{ number: string }[]>(
    `SELECT concat_ws('-', j.short_name, gone.year, lpad(gone.place::text, 4, '0')) AS number FROM (
       SELECT n.jurisdiction_id, n.year, place FROM case_number n CROSS JOIN LATERAL generate_series(1, n.last) AS place WHERE ${within('n')}
       EXCEPT SELECT s.jurisdiction_id, part[1]::int, part[2]::int FROM suggestion s
         CROSS JOIN LATERAL regexp_match(s.number, '-(\\d{4})-(\\d+)$') AS part WHERE ${WITHIN}) AS gone
     JOIN jurisdiction j ON j.id = gone.jurisdiction_id ORDER BY 1`,
    [jurisdictionId],
  );
  return rows.map(({ number }) => ({ number, seq: 1, fault: 'removed', detail: 'the number was given, and there is no such case' }));
}

interface HeadRow {
  readonly jurisdictionId: string;
  readonly day: LocalDate;
  readonly entries: readonly ChainEntry[];
  readonly hash: string;
}

/** Each sealed day: its own hash, and that what it saw of each case is still so; a chain that was written anew is found here. */
async function checkHeads(
  db: Reader,
  jurisdictionId: string | null,
  found: ReadonlyMap<string, { readonly number: string; readonly hashes: ReadonlyMap<number, string> }>,
): Promise<{ days: number; faults: ChainFault[] }> {
  const heads = await db.query<HeadRow[]>(
    `SELECT s.jurisdiction_id AS "jurisdictionId", s.day::text AS day, s.entries, encode(s.hash, 'hex') AS hash FROM chain_head s
     WHERE ${WITHIN} ORDER BY s.jurisdiction_id, s.day`,
    [jurisdictionId],
  );
  const faults: ChainFault[] = [];
  const last = new Map<string, string>();
  for (const { jurisdictionId: of, day, entries, hash } of heads) {
    if (headHash(day, entries, last.get(of) ?? '') !== hash) {
      faults.push({ number: null, seq: null, fault: 'head_changed', day, detail: `the head of ${day} does not fit its entries` });
      // what such a head says of the cases is worth nothing
      last.set(of, hash);
      continue;
    }
    last.set(of, hash);
    // an event that was slipped into a day after it was sealed
    const sealedSeq = new Map(entries.map(([id, seq]) => [id, seq]));
    for (const [id, seq] of await entriesOf(db, of, day)) {
      const known = sealedSeq.get(id);
      if (known !== undefined && seq <= known) continue;
      faults.push({ number: found.get(id)?.number ?? id, seq, fault: 'inserted', detail: `${day} was sealed without it` });
    }
    for (const [id, seq, sealed] of entries) {
      const now = found.get(id);
      if (!now) faults.push({ number: id, seq, fault: 'removed', detail: `the case was sealed on ${day} and is gone` });
      else if (now.hashes.get(seq) === undefined) faults.push({ number: now.number, seq, fault: 'removed', detail: `sealed on ${day}` });
      else if (now.hashes.get(seq) !== sealed) {
        faults.push({ number: now.number, seq, fault: 'changed', detail: `it, or an event before it, is not what was sealed on ${day}` });
      }
    }
  }
  return { days: heads.length, faults };
}

/** One line per event: what was found first says it. */
function distinct(faults: readonly ChainFault[]): ChainFault[] {
  const seen = new Set<string>();
  return faults.filter(({ number, seq, detail }) => {
    const key = number === null ? detail : `${number} ${seq}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
