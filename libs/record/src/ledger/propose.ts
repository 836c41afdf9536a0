import { isLedgerColumn, LEDGER_COLUMNS, NEEDED_COLUMNS, type LedgerColumn } from './columns.js';
import { readTable } from './read-table.js';

/** How other ledgers call the columns: towns, hotlines and message boards; compared without blanks and signs. */
const OTHER_NAMES: Readonly<Record<LedgerColumn, readonly string[]>> = {
  编号: ['序号', '号码', '编码', '件号', '留言编号', '工单编号', '案件编号', 'no', 'id', 'number'],
  标题: ['主题', '事项', '题目', '案由', '建议名称', '意见建议', '留言主题', 'title', 'subject'],
  内容: ['详情', '具体内容', '意见内容', '建议内容', '反映内容', '主要内容', '问题描述', '留言详情', '留言内容', 'content', 'description'],
  类别: ['分类', '类型', '一级分类', '一级标签', '问题类别', 'category', 'type'],
  代表: ['代表姓名', '接待代表', '领衔代表', '人大代表', '提出代表', 'deputy'],
  站点: ['接待地点', '联络站', '代表之家', '接待站', '接待站点', 'station'],
  接待日期: ['日期', '时间', '接待时间', '登记日期', '收到日期', '反映日期', '留言时间', '提出日期', 'date', 'receivedat'],
  反映人: ['姓名', '选民', '群众姓名', '选民姓名', '来访人', '联系人', 'resident', 'name'],
  联系电话: ['电话', '手机', '手机号', '联系方式', 'phone', 'tel'],
  村居: ['所属村居', '村', '居委', '村居委', '地址', '住址', 'village', 'address'],
  主办单位: ['承办单位', '办理单位', '责任单位', '主办', '责任部门', '答复单位', 'unit', 'leadunit'],
  会办单位: ['协办单位', '会办', '协办', '配合单位', 'counits'],
  交办日期: ['交办时间', '转办日期', '派单时间', '分派日期', 'assignedat'],
  答复日期: ['答复时间', '回复日期', '回复时间', '办复日期', '办结日期', 'repliedat'],
  答复类别: ['办理结果类别', '答复类型', '办理类别', '解决程度', 'replykind'],
  答复内容: ['答复', '答复意见', '回复', '回复内容', '办理情况', '办理结果', '处理结果', 'reply'],
  承诺时限: ['承诺日期', '计划完成时间', '完成时限', 'promisedon'],
  销号日期: ['销号时间', '解决日期', '完成日期', 'resolvedat'],
  态度评价: ['态度', '办理态度', '对态度评价', 'attitude'],
  结果评价: ['结果', '满意度', '评价', '对结果评价', '代表评价', 'result'],
};
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
const BY_PLAIN_NAME = new Map(LEDGER_COLUMNS.flatMap((column) => [column, ...OTHER_NAMES[column]].map((name) => [plain(name), column])));

/** Which of our columns each header of a file probably is; each of ours once, the exact name before a guess. */
export function proposeMapping(headers: readonly string[]): Record<string, LedgerColumn> {
  const proposed: Record<string, LedgerColumn> = {};
  const taken = new Set<LedgerColumn>();
  const propose = (header: string, column: LedgerColumn | undefined): void => {
    if (!column || header === '' || taken.has(column) || Object.hasOwn(proposed, header)) return;
    proposed[header] = column;
    taken.add(column);
  };
  for (const header of headers) propose(header, isLedgerColumn(header) ? header : undefined);
  for (const header of headers) propose(header, BY_PLAIN_NAME.get(plain(header)));
  return proposed;
}

export interface LedgerPreview {
  readonly headers: readonly string[];
  readonly sample: readonly (readonly string[])[];
  /** rows with something in them; null when there are more than were counted */
  readonly rows: number | null;
  readonly columns: readonly { readonly name: LedgerColumn; readonly needed: boolean }[];
  readonly mapping: Readonly<Record<string, LedgerColumn>>;
}
const SAMPLE_ROWS = 5;
/** Counting on would keep a person waiting who only wants to see the headers. */
const MOST_COUNTED = 20_000;

/** What a file holds, before anything is imported; UnreadableLedger when it is none. */
export async function previewLedger(content: Buffer): Promise<LedgerPreview> {
  const table = await readTable(content);
  const sample: (readonly string[])[] = [];
  let rows = 0;
  for await (const { cells } of table.rows) {
    if (cells.every((cell) => cell === '')) continue;
    if (rows++ < SAMPLE_ROWS) sample.push(cells);
    if (rows > MOST_COUNTED) break;
  }
  return {
    headers: table.headers,
    sample,
    rows: rows > MOST_COUNTED ? null : rows,
    columns: LEDGER_COLUMNS.map((name) => ({ name, needed: NEEDED_COLUMNS.includes(name) })),
    mapping: proposeMapping(table.headers),
  };
}
