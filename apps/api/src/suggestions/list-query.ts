import { CLOCKS, endOfDay, isLocalDate, shanghaiDate, startOfDay, STATES } from '@bihuan/domain';
import { InvalidFields, isId, visibleCases } from '@bihuan/record';
import type { Caller } from '../access/caller.js';
import { PageQuery, positionOf } from '../lists/page.js';
import { ChoiceField, DateField, IdField, isInstant, TextField } from '../validation/fields.js';

/** Sort orders by name: the column, its SQL type for the cursor, and whether a case can be without it. */
const SORTS = {
  receivedAt: {
    column: 's.received_at',
    type: 'timestamptz',
    shown: `to_char(s.received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    is: isInstant,
  },
  dueAt: { column: `coalesce(k.due_on, '9999-12-31')`, type: 'date', shown: `coalesce(k.due_on, '9999-12-31')::text`, is: isDay },
  number: { column: 's.number', type: 'text', shown: 's.number', is: isAnything },
} as const;
const SORT_NAMES = Object.keys(SORTS).flatMap((name) => [name, `-${name}`]);

export class SuggestionsQuery extends PageQuery {
  @TextField({ max: 200, optional: true, description: `one or several of ${STATES.join(', ')}, joined by commas` }) status?: string;
  @TextField({ max: 200, optional: true, description: 'words in number, title and content' }) q?: string;
  @IdField({ optional: true }) leadUnitId?: string;
  @IdField({ optional: true }) deputyId?: string;
  @IdField({ optional: true }) stationId?: string;
  @TextField({ max: 100, optional: true }) categoryCode?: string;
  @IdField({ optional: true }) jurisdictionId?: string;
  @ChoiceField(['true', 'false'], { optional: true }) overdue?: string;
  @DateField({ optional: true }) dueBefore?: string;
  @ChoiceField(CLOCKS, { optional: true, description: 'the clock that overdue, dueBefore and dueAt look at (reply)' }) clock?: string;
  @DateField({ optional: true }) receivedFrom?: string;
  @DateField({ optional: true }) receivedTo?: string;
  @ChoiceField(SORT_NAMES, { optional: true, description: 'a minus in front turns the order round (-receivedAt)' }) sort?: string;
}

export interface ListStatement {
  readonly from: string;
  readonly where: string;
  readonly params: unknown[];
  readonly order: string;
  readonly after: string;
  readonly position: string;
}

/** The SQL of a filtered list for this caller; null when the caller may read no cases. */
export function listStatement(query: SuggestionsQuery, caller: Caller, now: Date): ListStatement | null {
  const params: unknown[] = [];
  const param = (value: unknown): string => `$${params.push(value)}`;
  const visible = visibleCases(caller, params);
  if (visible === null) return null;
  const where = [visible];
  if (query.status) {
    const wanted = query.status.split(',').map((one) => one.trim());
    if (!wanted.every((one) => STATES.some((state) => state === one))) {
      throw new InvalidFields([{ path: 'status', code: 'field.choice', params: { values: STATES.join(', ') } }]);
    }
    where.push(`s.status = ANY (${param(wanted)})`);
  }
  const equals: [string | undefined, string][] = [
    [query.leadUnitId, 's.lead_unit_id'],
    [query.deputyId, 's.deputy_id'],
    [query.stationId, 's.station_id'],
    [query.categoryCode, 's.category_code'],
    [query.jurisdictionId, 's.jurisdiction_id'],
  ];
  for (const [value, column] of equals) if (value) where.push(`${column} = ${param(value)}`);
  const words = query.q?.trim().split(/\s+/) ?? [];
  for (const word of words) {
    const text = `(s.number || ' ' || s.title || ' ' || s.content)`;
    where.push(`text_grams${text} @> text_grams(${param(word)}) AND ${text} ILIKE ${param(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`);
  }
  if (query.receivedFrom) where.push(`s.received_at >= ${param(startOfDay(query.receivedFrom))}`);
  if (query.receivedTo) where.push(`s.received_at <= ${param(new Date(endOfDay(query.receivedTo).getTime() + 999))}`);
  const today = shanghaiDate(now);
  if (query.overdue === 'true') where.push(`k.due_on < ${param(today)}`);
  if (query.overdue === 'false') where.push(`(k.due_on IS NULL OR k.due_on >= ${param(today)})`);
  if (query.dueBefore) where.push(`k.due_on < ${param(query.dueBefore)}`);

  const sort = query.sort ?? '-receivedAt';
  const descending = sort.startsWith('-');
  const { column, type, shown, is } = SORTS[sort.replace('-', '') as keyof typeof SORTS];
  const direction = descending ? 'DESC' : 'ASC';
  const from = `suggestion s LEFT JOIN LATERAL (SELECT min(c.due_on) AS due_on FROM clock_run c
    WHERE c.suggestion_id = s.id AND c.stopped_at IS NULL AND c.clock = ${param(query.clock ?? 'reply')}) k ON true`;
  const start = positionOf(query, 2);
  const whereText = where.join(' AND ');
  const after = start
    ? ` AND (${column}, s.id) ${descending ? '<' : '>'} (${param(checked(start[0], is))}::${type}, ${param(checked(start[1], isId))}::uuid)`
    : '';
  return { from, where: whereText, params, order: `${column} ${direction}, s.id ${direction}`, after, position: shown };
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
