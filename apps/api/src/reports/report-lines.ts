import type { Days, Figures, Marks, Rate } from '@bihuan/domain';
import type { ReportContent, ReportedCase, ReportedExclusion } from '@bihuan/record';

/** 95.83%, 100%; a dash where there is nothing to divide by. */
export function percentOf(rate: number | null): string {
  return rate === null ? '—' : `${Number((rate * 100).toFixed(2))}%`;
}
/** n/N and a percentage. */
export function shownRate({ n, of, rate }: Rate): string {
  return `${n}/${of} ${percentOf(rate)}`;
}

/** One number of a report: a count, a share, or a number of days. */
export interface FigureLine {
  readonly path: string;
  readonly name: string;
  readonly meaning: string;
  readonly value: number | Rate | Days;
}
/** Every number that the report defines, in its order, of these figures. */
export function figureLines(
  { definitions }: Pick<ReportContent, 'definitions'>,
  counted: { readonly figures: Figures; readonly marks: Marks },
): FigureLine[] {
  const all = { ...counted.figures, marks: counted.marks };
  return definitions.flatMap(({ path, name, meaning }) => {
    const value = path.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], all);
    return value === undefined ? [] : [{ path, name, meaning, value: value as FigureLine['value'] }];
  });
}
/** The number of cases, n/N, or median and 90th percentile; and what share that is. */
export function shownFigure(value: FigureLine['value']): readonly [number: string, share: string] {
  if (typeof value === 'number') return [`${value}`, ''];
  if ('of' in value) return [`${value.n}/${value.of}`, percentOf(value.rate)];
  return [`${value.median ?? '—'} / ${value.p90 ?? '—'}`, ''];
}

const STATES: Readonly<Record<string, string>> = {
  received: '待交办',
  assigned: '办理中',
  replied: '已答复',
  resolved: '已解决',
  merged: '已并案',
  declined: '不予受理',
  withdrawn: '已撤回',
};
const KINDS: Readonly<Record<string, string>> = {
  adopted: '解决采纳',
  in_progress: '正在解决',
  planned: '计划解决',
  reference: '留作参考',
  explained: '解释说明',
};
const VERDICTS: Readonly<Record<string, string>> = { satisfied: '满意', basically_satisfied: '基本满意', dissatisfied: '不满意' };

export const CASE_HEADER = [
  '编号',
  '标题',
  '承办单位',
  '交办日期',
  '状态',
  '首次答复',
  '到期日',
  '答复类别',
  '态度／结果评价',
  '解决日期',
  '备注',
] as const;
export function caseLine(one: ReportedCase): Readonly<Record<(typeof CASE_HEADER)[number], string>> {
  const { evaluation } = one;
  const verdict = (name: 'attitude' | 'result'): string => (evaluation ? (VERDICTS[evaluation[name]] ?? '') : '');
  return {
    编号: one.number,
    标题: one.title,
    承办单位: one.unit ?? '',
    交办日期: (one.assignedOn === undefined ? one.placedOn : one.assignedOn) ?? '',
    状态: one.onSpot ? '当场答复' : (STATES[one.state] ?? one.state),
    首次答复: one.firstRepliedOn ?? '',
    到期日: one.dueOn ?? '',
    答复类别: one.replyKind ? (KINDS[one.replyKind] ?? one.replyKind) : '',
    '态度／结果评价': evaluation ? `${verdict('attitude')}／${verdict('result')}` : '',
    解决日期: one.resolvedOn ?? '',
    备注: remarksOn(one).join('；'),
  };
}
/** What a reader of the rates must know of the case. */
function remarksOn({ dueOn, originalDueOn, evaluation, resolvedUnevaluated }: ReportedCase): string[] {
  return [
    ...(dueOn !== originalDueOn ? [`原到期日 ${originalDueOn ?? ''}`] : []),
    ...(evaluation?.source === 'paper' ? ['评价补录'] : []),
    ...(evaluation?.source === 'atOnce' ? ['一分钟内评价'] : []),
    ...(resolvedUnevaluated ? ['未经评价销号'] : []),
  ];
}

const WHYS: Readonly<Record<ReportedExclusion['why'], string>> = {
  merged: '并案',
  declined: '不予受理',
  withdrawn: '撤回',
  onSpot: '当场答复',
  waiting: '待交办',
};
export const EXCLUSION_HEADER = ['编号', '标题', '情形', '由谁', '日期', '理由'] as const;
export function exclusionLine(one: ReportedExclusion): Readonly<Record<(typeof EXCLUSION_HEADER)[number], string>> {
  return {
    编号: one.number,
    标题: one.title,
    情形: WHYS[one.why],
    由谁: one.by,
    日期: one.on,
    理由: [...(one.into ? [`并入 ${one.into}`] : []), ...(one.reason ? [one.reason] : [])].join('；'),
  };
}
