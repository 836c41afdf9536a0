import type { ReplyKind, Verdict } from '@bihuan/domain';

/** The ledger's columns, by the words that offices use (API.md, `POST /imports/ledger`). */
export const LEDGER_COLUMNS = [
  '编号',
  '标题',
  '内容',
  '类别',
  '代表',
  '站点',
  '接待日期',
  '反映人',
  '联系电话',
  '村居',
  '主办单位',
  '会办单位',
  '交办日期',
  '答复日期',
  '答复类别',
  '答复内容',
  '承诺时限',
  '销号日期',
  '态度评价',
  '结果评价',
] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];
export const NEEDED_COLUMNS: readonly LedgerColumn[] = ['标题', '内容', '接待日期'];
export const DATE_COLUMNS: readonly LedgerColumn[] = ['接待日期', '交办日期', '答复日期', '承诺时限', '销号日期'];

export function isLedgerColumn(name: unknown): name is LedgerColumn {
  return LEDGER_COLUMNS.some((column) => column === name);
}

export const REPLY_KIND_WORDS: Readonly<Record<string, ReplyKind>> = {
  解决采纳: 'adopted',
  正在解决: 'in_progress',
  计划解决: 'planned',
  留作参考: 'reference',
  解释说明: 'explained',
};
export const VERDICT_WORDS: Readonly<Record<string, Verdict>> = {
  满意: 'satisfied',
  基本满意: 'basically_satisfied',
  不满意: 'dissatisfied',
};

/** What is wrong with a row, at which of our columns; the caller turns it into the file's own header. */
export interface RowProblem {
  readonly column: LedgerColumn;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
