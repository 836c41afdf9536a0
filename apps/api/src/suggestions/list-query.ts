import { CLOCKS, endOfDay, isLocalDate, shanghaiDate, startOfDay, STATES } from '@bihuan/domain';
import { InvalidFields, isId, visibleCases } from '@bihuan/record';
import type { Caller } from '../access/caller.js';
import { PageQuery, positionOf } from '../lists/page.js';
import { ChoiceField, DateField, IdField, isInstant, NumberText, TextField } from '../validation/fields.js';

/** Of a case without that clock running; written as the index has it. */
const NEVER = `'9999-12-31'::date`;
/** Sort orders by name: the SQL type for the cursor, how a cursor shows the value, and what it may be. */
const SORTS = {
  receivedAt: { type: 'timestamptz', shown: `to_char(sorted AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`, is: isInstant },
  dueAt: { type: 'date', shown: 'sorted::text', is: isDay },
  number: { type: 'text', shown: 'sorted', is: isAnything },
} as const;
const SORT_NAMES = Object.keys(SORTS).flatMap((name) => [name, `-${name}`]);

export class SuggestionsQuery extends PageQuery {
  @TextField({ max: 200, optional: true, description: `one or several of ${STATES.join(', ')}, joined by commas` }) status?: string;
  @TextField({ max: 200, optional: true, description: 'words in number, title and content' }) q?: string;
  @IdField({ optional: true }) leadUnitId?: string;
  @IdField({ optional: true }) deputyId?: string;
  @IdField({ optional: true, description: 'its lead deputy or one of its co-signers' }) withDeputyId?: string;
  @IdField({ optional: true }) stationId?: string;
  @IdField({ optional: true }) receptionSessionId?: string;
  @TextField({ max: 100, optional: true }) categoryCode?: string;
  @IdField({ optional: true }) jurisdictionId?: string;
  @ChoiceField(['true', 'false'], { optional: true }) overdue?: string;
  @DateField({ optional: true }) dueBefore?: string;
  @TextField({
    max: 200,
    optional: true,
    description: `the clocks that overdue, dueBefore and dueAt look at (reply): one or several of ${CLOCKS.join(', ')}, joined by commas`,
  })
  clock?: string;
  @DateField({ optional: true }) receivedFrom?: string;
  @DateField({ optional: true }) receivedTo?: string;
  @ChoiceField(SORT_NAMES, { optional: true, description: 'a minus in front turns the order round (-receivedAt)' }) sort?: string;
}

export class NewEventsQuery {
  @NumberText({ min: 0, max: 999_999_999, description: 'seq of the last event seen: the version of the case' }) after!: string;
}

export interface ListStatement {
  readonly params: unknown[];
  /** so many rows `id, position, place`, in the list's order from the cursor on */
  readonly page: (limit: number) => string;
  /** all of them, rows `id` */
  readonly whole: string;
  /** one row `total`: how many there are in all, counted no further than so many */
  readonly count: (most: number) => string;
  /** what `count` needs */
  readonly countParams: unknown[];
}

/**
 * The SQL of a filtered list for this caller; null when the caller may read no cases. Each jurisdiction's first rows are found by
 * index and then merged: a district's list costs no more than its towns' lists, whatever their size.
 */
export function listStatement(query: SuggestionsQuery, caller: Caller, now: Date): ListStatement | null {
  const params: unknown[] = [];
  const param = (value: unknown): string => `$${params.push(value)}`;
  const visible = visibleCases(caller, params);
  if (visible === null) return null;
  const where = [visible];
  if (query.status) where.push(`s.status = ANY (${param(severalOf(STATES, 'status', query.status))})`);
  const equals: [string | undefined, string][] = [
    [query.leadUnitId, 's.lead_unit_id'],
    [query.deputyId, 's.deputy_id'],
    [query.stationId, 's.station_id'],
    [query.receptionSessionId, 's.reception_session_id'],
    [query.categoryCode, 's.category_code'],
    [query.jurisdictionId, 's.jurisdiction_id'],
  ];
  for (const [value, column] of equals) if (value) where.push(`${column} = ${param(value)}`);
  if (query.withDeputyId) {
    const deputy = param(query.withDeputyId);
    where.push(`s.id IN (SELECT own.id FROM deputy d JOIN suggestion own ON own.jurisdiction_id = d.jurisdiction_id AND own.deputy_id = d.id WHERE d.id = ${deputy}
      UNION ALL SELECT suggestion_id FROM suggestion_co_deputy WHERE deputy_id = ${deputy})`);
  }
  const words = query.q?.trim().split(/\s+/) ?? [];
  for (const word of words) {
    const text = `(s.number || ' ' || s.title || ' ' || s.content)`;
    where.push(`text_grams${text} @> text_grams(${param(word)}) AND ${text} ILIKE ${param(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`);
  }
  if (query.receivedFrom) where.push(`s.received_at >= ${param(startOfDay(query.receivedFrom))}`);
  if (query.receivedTo) where.push(`s.received_at <= ${param(new Date(endOfDay(query.receivedTo).getTime() + 999))}`);
  // the reply clock's date stands in the case's own row
  const clocks = query.clock && query.clock !== 'reply' ? severalOf(CLOCKS, 'clock', query.clock) : null;
  const due = `coalesce(${clocks ? 'k.due_on' : 's.reply_due_on'}, ${NEVER})`;
  const today = shanghaiDate(now);
  if (query.overdue === 'true') where.push(`${due} < ${param(today)}`);
  if (query.overdue === 'false') where.push(`${due} >= ${param(today)}`);
  if (query.dueBefore) where.push(`${due} < ${param(query.dueBefore)} AND ${due} < ${NEVER}`);

  const sort = query.sort ?? '-receivedAt';
  const descending = sort.startsWith('-');
  const name = sort.replace('-', '') as keyof typeof SORTS;
  const { type, shown, is } = SORTS[name];
  const column = { receivedAt: 's.received_at', dueAt: due, number: 's.number' }[name];
  const direction = descending ? 'DESC' : 'ASC';
  const root = param(caller.jurisdictionId);
  const from = `suggestion s${
    clocks
      ? ` LEFT JOIN LATERAL (SELECT min(c.due_on) AS due_on FROM clock_run c
          WHERE c.suggestion_id = s.id AND c.stopped_at IS NULL AND c.clock = ANY (${param(clocks)})) k ON true`
      : ''
  }`;
  const towns = `jurisdiction j CROSS JOIN LATERAL`;
  const whereText = `s.jurisdiction_id = j.id AND ${where.join(' AND ')}`;
  const countParams = [...params];
  const start = positionOf(query, 2);
  const after = start
    ? ` AND (${column}, s.id) ${descending ? '<' : '>'} (${param(checked(start[0], is))}::${type}, ${param(checked(start[1], isId))}::uuid)`
    : '';
  return {
    params,
    countParams,
    page: (limit) =>
      `SELECT x.id, ${shown} AS position, row_number() OVER (ORDER BY sorted ${direction}, x.id ${direction}) AS place
       FROM ${towns} (SELECT s.id, ${column} AS sorted FROM ${from} WHERE ${whereText}${after}
         ORDER BY ${column} ${direction}, s.id ${direction} LIMIT ${limit}) AS x
       WHERE j.path @> ARRAY[${root}::uuid] ORDER BY sorted ${direction}, x.id ${direction} LIMIT ${limit}`,
    whole: `SELECT x.id FROM ${towns} (SELECT s.id, ${column} AS sorted FROM ${from} WHERE ${whereText}${after}) AS x
       WHERE j.path @> ARRAY[${root}::uuid] ORDER BY sorted ${direction}, x.id ${direction}`,
    count: (most) =>
      `SELECT count(*) AS total FROM (SELECT 1 FROM ${towns} (SELECT 1 FROM ${from} WHERE ${whereText} LIMIT ${most}) AS x
       WHERE j.path @> ARRAY[${root}::uuid] LIMIT ${most}) AS counted`,
  };
}

/** Words of an address, joined by commas. */
function severalOf(words: readonly string[], path: string, given: string): string[] {
  const wanted = given.split(',').map((one) => one.trim());
  if (wanted.every((one) => words.includes(one))) return wanted;
  throw new InvalidFields([{ path, code: 'field.choice', params: { values: words.join(', ') } }]);
}

/** A cursor is not trusted: what it holds must be what its sort order says. */
function checked(value: unknown, is: (value: unknown) => boolean): unknown {
  if (!is(value)) throw new InvalidFields([{ path: 'cursor', code: 'field.cursor' }]);
  return value;
}
function isDay(value: unknown): boolean {
  return isLocalDate(value) || value === '9999-12-31';
}
function isAnything(value: unknown): boolean {
  return typeof value === 'string' && !value.includes('\0');
}
