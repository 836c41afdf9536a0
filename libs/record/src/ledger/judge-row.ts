import { createHash } from 'node:crypto';
import { PROMISE_KINDS, shanghaiDate, type Command, type CommandBodies, type CommandExtras } from '@bihuan/domain';
import type { ResidentData } from '../cases/record-suggestion.js';
import { DATE_COLUMNS, NEEDED_COLUMNS, REPLY_KIND_WORDS, VERDICT_WORDS, type LedgerColumn, type RowProblem } from './columns.js';
import { momentAfter, parseMoment, type CellMoment } from './moments.js';

/** The names of a town, exact, as a ledger writes them. */
export interface TownNames {
  readonly deputies: ReadonlyMap<string, string>;
  readonly stations: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, string>;
}
export type Cells = Readonly<Partial<Record<LedgerColumn, string>>>;

/** A row as the case that it becomes. */
export interface JudgedRow {
  readonly body: CommandBodies['record'] & CommandExtras;
  readonly resident: ResidentData | null;
  readonly then: readonly Command[];
  /** the column to name when the workflow refuses a step: per step, by the refused field, or for the step itself */
  readonly columnOf: (step: number, path: string | undefined) => LedgerColumn;
}

/** The 编号, or what stands for it: the same title, text and day are the same row. */
export function rowKey(cells: Cells): string {
  if (cells.编号) return `n:${cells.编号}`;
  const sum = createHash('sha256').update(JSON.stringify([cells.标题, cells.内容, cells.接待日期]));
  return `h:${sum.digest('base64url')}`;
}

/** All that is wrong with a row that can be seen without the workflow; or the row as a case. */
export function judgeRow(cells: Cells, names: TownNames, now: Date): { problems: RowProblem[] } | { row: JudgedRow } {
  const problems: RowProblem[] = [];
  const problem = (column: LedgerColumn, code: string, params?: RowProblem['params']): void => {
    if (!problems.some((one) => one.column === column)) problems.push({ column, code, ...(params ? { params } : {}) });
  };
  for (const column of NEEDED_COLUMNS) if (!cells[column]) problem(column, 'field.required');
  const tooLong = (column: LedgerColumn, max: number): void => {
    if ([...(cells[column] ?? '')].length > max) problem(column, 'field.too_long', { max });
  };
  tooLong('标题', 200);
  for (const column of ['内容', '答复内容'] as const) tooLong(column, 10_000);
  for (const [column, max] of [
    ['反映人', 100],
    ['联系电话', 40],
    ['村居', 200],
  ] as const)
    tooLong(column, max);

  const dates = new Map<LedgerColumn, CellMoment>();
  for (const column of DATE_COLUMNS) {
    const text = cells[column];
    if (!text) continue;
    const moment = parseMoment(text);
    if (!moment) problem(column, 'ledger.not_a_date', { value: text });
    else if (column !== '承诺时限' && (moment.at ? moment.at > now : moment.on > shanghaiDate(now))) problem(column, 'ledger.in_future');
    else dates.set(column, moment);
  }
  const named = (column: LedgerColumn, known: ReadonlyMap<string, string>, text = cells[column]): string | null => {
    if (!text) return null;
    const id = known.get(text);
    if (id === undefined) problem(column, 'ledger.unknown_name', { value: text });
    return id ?? null;
  };
  const word = <T>(column: LedgerColumn, words: Readonly<Record<string, T>>): T | null => {
    const text = cells[column];
    if (!text) return null;
    const meaning = Object.hasOwn(words, text) ? words[text] : undefined;
    if (meaning === undefined) problem(column, 'ledger.unknown_word', { value: text, values: Object.keys(words).join('、') });
    return meaning ?? null;
  };

  const categoryCode = named('类别', names.categories);
  const deputyId = named('代表', names.deputies);
  const stationId = named('站点', names.stations);
  const leadUnitId = named('主办单位', names.units);
  const coUnitIds = (cells.会办单位 ?? '')
    .split('、')
    .map((name) => name.trim())
    .filter(Boolean)
    .flatMap((name) => named('会办单位', names.units, name) ?? []);
  const kind = word('答复类别', REPLY_KIND_WORDS);
  const attitude = word('态度评价', VERDICT_WORDS);
  const result = word('结果评价', VERDICT_WORDS);

  const answered = Boolean(cells.答复日期 || cells.答复内容);
  if (answered) {
    for (const column of ['答复日期', '答复内容', '答复类别'] as const) if (!cells[column]) problem(column, 'ledger.reply_needs');
    if (kind && PROMISE_KINDS.includes(kind) && !cells.承诺时限) problem('承诺时限', 'promise.date_required');
  }
  if ((answered || cells.交办日期) && !cells.主办单位) problem('主办单位', 'ledger.needs_unit');
  if (cells.销号日期 && (!answered || (kind !== null && kind !== 'adopted'))) problem('销号日期', 'resolve.kind_not_adopted');
  if (!cells.态度评价 !== !cells.结果评价) problem(cells.态度评价 ? '结果评价' : '态度评价', 'ledger.both_verdicts');
  if ((cells.态度评价 || cells.结果评价) && !answered) problem(cells.态度评价 ? '态度评价' : '结果评价', 'ledger.verdict_needs_reply');

  // each step at its day, never before the one before
  let previous: Date | null = null;
  const momentOf = (column: LedgerColumn, day = dates.get(column)): string => {
    if (!day) return '';
    const at = momentAfter(day, previous, now);
    if (at === null) problem(column, 'ledger.order');
    previous = at ?? previous;
    return (at ?? now).toISOString();
  };
  const then: { command: object; column: LedgerColumn; columns?: Readonly<Record<string, LedgerColumn>> }[] = [];
  const recordedAt = momentOf('接待日期');
  if (leadUnitId && (answered || dates.has('交办日期'))) {
    const occurredAt = dates.has('交办日期') ? momentOf('交办日期') : recordedAt;
    then.push({
      column: '主办单位',
      columns: { leadUnitId: '主办单位', coUnitIds: '会办单位', occurredAt: '交办日期' },
      command: { name: 'assign', body: { leadUnitId, coUnitIds, occurredAt } },
    });
  }
  if (answered) {
    const promisedOn = dates.get('承诺时限')?.on;
    const body = { kind, content: cells.答复内容, ...(promisedOn ? { promisedOn } : {}), occurredAt: momentOf('答复日期') };
    then.push({
      column: '答复内容',
      columns: { promisedOn: '承诺时限', kind: '答复类别', occurredAt: '答复日期' },
      command: { name: 'reply', body },
    });
  }
  const resolvedAt = dates.has('销号日期') ? momentOf('销号日期') : null;
  if (attitude && result) {
    const dissatisfied = attitude === 'dissatisfied' || result === 'dissatisfied';
    const body = {
      attitude,
      result,
      onPaper: true,
      ...(dissatisfied ? { comment: '台账未载明理由' } : {}),
      occurredAt: resolvedAt ?? momentOf('答复日期'),
    };
    then.push({ column: '结果评价', command: { name: 'evaluate', body } });
  }
  if (resolvedAt)
    then.push({ column: '销号日期', command: { name: 'resolve', body: { evidence: '台账记载已销号', occurredAt: resolvedAt } } });
  if (problems.length > 0) return { problems };

  const resident =
    cells.反映人 || cells.联系电话 || cells.村居
      ? { name: cells.反映人 ?? null, phone: cells.联系电话 ?? null, village: cells.村居 ?? null }
      : null;
  return {
    row: {
      body: { title: cells.标题 ?? '', content: cells.内容 ?? '', categoryCode, deputyId, stationId, occurredAt: recordedAt },
      resident,
      then: then.map(({ command }) => command as Command),
      columnOf: (step, path) => {
        const at = then[step - 1];
        return (path ? at?.columns?.[path] : undefined) ?? at?.column ?? '标题';
      },
    },
  };
}
