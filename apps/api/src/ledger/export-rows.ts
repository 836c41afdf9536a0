import { PROMISE_KINDS, restsOnGuess, type LocalDate, type ReplyKind, type State, type Verdict, type WorkCalendar } from '@bihuan/domain';
import { LEDGER_COLUMNS, REPLY_KIND_WORDS, VERDICT_WORDS, type LedgerColumn, type Reader } from '@bihuan/record';
import type { Caller } from '../access/caller.js';

/** The import's columns, so that an export can be read again, and what an office looks for beside them. */
export const EXPORT_COLUMNS = [...LEDGER_COLUMNS, '状态', '答复期限', '是否逾期'] as const;
type ExportColumn = LedgerColumn | '状态' | '答复期限' | '是否逾期';
export type ExportCells = Readonly<Partial<Record<ExportColumn, string>>>;

const STATES: Readonly<Record<State, string>> = {
  received: '待交办',
  assigned: '办理中',
  replied: '已答复',
  resolved: '已解决',
  merged: '已并案',
  declined: '不予受理',
  withdrawn: '已撤回',
};
function wordOf<T extends string>(words: Readonly<Record<string, T>>): (value: T | null) => string {
  const word = new Map<T | null, string>(Object.entries(words).map(([name, value]) => [value, name]));
  return (value) => word.get(value) ?? '';
}
const replyKindWord = wordOf<ReplyKind>(REPLY_KIND_WORDS);
const verdictWord = wordOf<Verdict>(VERDICT_WORDS);

export interface ExportRow {
  readonly number: string;
  readonly title: string;
  readonly content: string;
  readonly status: State;
  readonly onSpot: boolean;
  readonly category: string | null;
  readonly deputy: string | null;
  /** a case of the reader's own as a deputy */
  readonly isOwn: boolean;
  readonly station: string | null;
  /** dates are Shanghai's */
  readonly receivedOn: LocalDate;
  readonly residentName: string | null;
  readonly residentPhone: string | null;
  readonly residentVillage: string | null;
  readonly confidential: boolean | null;
  readonly leadUnit: string | null;
  readonly coUnits: string | null;
  readonly assignedOn: LocalDate | null;
  readonly repliedOn: LocalDate | null;
  readonly replyKind: ReplyKind | null;
  readonly replyContent: string | null;
  readonly promisedOn: string | null;
  readonly resolvedOn: LocalDate | null;
  readonly attitude: Verdict | null;
  readonly result: Verdict | null;
  readonly dueOn: string | null;
  readonly running: boolean | null;
}

/**
 * These cases as rows of a ledger, in this order, for a reader who is this deputy or none; one
 * statement, so that no row is half of before and half of after what happens meanwhile.
 */
export async function exportRows(db: Reader, ids: readonly string[], deputyId: string | null): Promise<ExportRow[]> {
  return db.query<ExportRow[]>(
    `SELECT s.number, s.title, s.content, s.status, s.on_spot AS "onSpot", c.name AS category, d.name AS deputy, st.name AS station,
       $2::uuid IS NOT NULL AND (s.deputy_id IS NOT DISTINCT FROM $2 OR EXISTS (
         SELECT 1 FROM suggestion_co_deputy o WHERE o.suggestion_id = s.id AND o.deputy_id = $2)) AS "isOwn",
       (s.received_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "receivedOn", r.name AS "residentName", r.phone AS "residentPhone", r.village AS "residentVillage", r.confidential,
       u.name AS "leadUnit",
       co.names AS "coUnits",
       (s.assigned_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "assignedOn", (s.replied_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "repliedOn", s.reply_kind AS "replyKind",
       s.progress->'replies'->-1->>'content' AS "replyContent",
       s.progress->'promise'->>'promisedOn' AS "promisedOn", (s.resolved_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "resolvedOn",
       s.progress->'evaluation'->>'attitude' AS attitude, s.progress->'evaluation'->>'result' AS result,
       k.due_on::text AS "dueOn", k.stopped_at IS NULL AS running
     FROM unnest($1::uuid[]) WITH ORDINALITY AS p (id, place) JOIN suggestion s ON s.id = p.id
     LEFT JOIN category c ON c.code = s.category_code LEFT JOIN deputy d ON d.id = s.deputy_id LEFT JOIN station st ON st.id = s.station_id
     LEFT JOIN resident r ON r.suggestion_id = s.id LEFT JOIN handling_unit u ON u.id = s.lead_unit_id
     LEFT JOIN (SELECT DISTINCT ON (q.suggestion_id) q.suggestion_id, q.due_on, q.stopped_at FROM clock_run q
       WHERE q.suggestion_id = ANY ($1) AND q.clock = 'reply' ORDER BY q.suggestion_id, q.position DESC) k ON k.suggestion_id = s.id
     LEFT JOIN (SELECT o.suggestion_id, string_agg(cu.name, '、' ORDER BY o.position) AS names
       FROM suggestion_co_unit o JOIN handling_unit cu ON cu.id = o.unit_id
       WHERE o.suggestion_id = ANY ($1) GROUP BY o.suggestion_id) co ON co.suggestion_id = s.id
     ORDER BY p.place`,
    [ids, deputyId],
  );
}

/** 张*, 138****5678 */
function masked({ residentName, residentPhone }: ExportRow): { name: string; phone: string } {
  const phone = residentPhone ?? '';
  return {
    name: residentName ? `${[...residentName][0] ?? ''}*` : '',
    phone: phone.length >= 8 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : phone && '****',
  };
}

/** For whom and when an export is made; `full`: residents are not masked. */
export interface ExportFrame {
  readonly caller: Caller;
  readonly full: boolean;
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
}

/**
 * One row's cells. Residents are masked; a confidential one is shown to the office and the case's deputies only (DOMAIN.md §6). A
 * due date in a year without a calendar says so (§3).
 */
export function cellsOf(row: ExportRow, { caller, full, today, calendar }: ExportFrame): ExportCells {
  const near = caller.roles.includes('office') || row.isOwn;
  const onlyDeputy = caller.roles.every((role) => role === 'deputy');
  const hidden = !near && (row.confidential === true || onlyDeputy);
  const guessed = row.dueOn && restsOnGuess(calendar, { isPromised: false, dueOn: row.dueOn }) ? '（暂定）' : '';
  const resident = full ? { name: row.residentName ?? '', phone: row.residentPhone ?? '' } : masked(row);
  return {
    编号: row.number,
    标题: row.title,
    内容: row.content,
    类别: row.category ?? '',
    代表: row.deputy ?? '',
    站点: row.station ?? '',
    接待日期: row.receivedOn,
    反映人: hidden ? '' : resident.name,
    联系电话: hidden ? '' : resident.phone,
    村居: hidden ? '' : (row.residentVillage ?? ''),
    主办单位: row.leadUnit ?? '',
    会办单位: row.coUnits ?? '',
    交办日期: row.assignedOn ?? '',
    答复日期: row.repliedOn ?? '',
    答复类别: replyKindWord(row.replyKind),
    答复内容: row.replyContent ?? '',
    // a ledger knows a promise only of a reply that still promises, and 销号 only of what was adopted
    承诺时限: PROMISE_KINDS.some((kind) => kind === row.replyKind) ? (row.promisedOn ?? '') : '',
    销号日期: row.replyKind === 'adopted' ? (row.resolvedOn ?? '') : '',
    态度评价: verdictWord(row.attitude),
    结果评价: verdictWord(row.result),
    状态: row.onSpot && row.status === 'resolved' ? '当场答复' : STATES[row.status],
    答复期限: `${row.dueOn ?? ''}${guessed}`,
    是否逾期: row.running && row.dueOn && row.dueOn < today ? '是' : '',
  };
}
