import type { Figures, Rate } from '@bihuan/domain';
import type { ReportedCase } from '@bihuan/record';

/** n/N and a percentage; a dash where there is nothing to divide by. */
export function shownRate({ n, of, rate }: Rate): string {
  return rate === null ? `${n}/${of} —` : `${n}/${of} ${(rate * 100).toFixed(2)}%`;
}
const shownDays = ({ median, p90 }: { median: number | null; p90: number | null }): string => `${median ?? '—'} / ${p90 ?? '—'}`;

/** The figures as an office writes them: name and value, in the order of a report. */
export function figureLines(figures: Figures): readonly (readonly [name: string, value: string])[] {
  const { replyKinds: kinds } = figures;
  return [
    ['收到', `${figures.received}`],
    ['当场答复', `${figures.onSpot}`],
    ['并案', `${figures.merged}`],
    ['不予受理', `${figures.declined}`],
    ['撤回', `${figures.withdrawn}`],
    ['办理基数', `${figures.base}`],
    ['回复率', shownRate(figures.replied)],
    ['按时回复率（含准予延期）', shownRate(figures.repliedOnTime)],
    ['按时回复率（按原期限）', shownRate(figures.repliedOnTimeOriginal)],
    ['解决率', shownRate(figures.resolved)],
    ['解决率（占已回复）', shownRate(figures.resolvedOfReplied)],
    ['态度满意率（满意和基本满意）', shownRate(figures.attitude.satisfiedOrBasically)],
    ['结果满意率（满意和基本满意）', shownRate(figures.result.satisfiedOrBasically)],
    ['结果满意（仅满意）', shownRate(figures.result.satisfied)],
    ['评价率', shownRate(figures.evaluationsReturned)],
    ['重新办理', shownRate(figures.reworked)],
    ['退办率', shownRate(figures.returned)],
    ['承诺兑现', shownRate(figures.promisesKept)],
    ['反馈选民', shownRate(figures.residentInformed)],
    ['解决采纳', `${kinds.adopted}`],
    ['正在解决', `${kinds.in_progress}`],
    ['计划解决', `${kinds.planned}`],
    ['留作参考', `${kinds.reference}`],
    ['解释说明', `${kinds.explained}`],
    ['交办用时（工作日，中位数 / 90%）', shownDays(figures.workingDaysToAssign)],
    ['答复用时（工作日，中位数 / 90%）', shownDays(figures.workingDaysToReply)],
    ['解决用时（工作日，中位数 / 90%）', shownDays(figures.workingDaysToResolve)],
  ];
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
export const CASE_HEADER = ['编号', '承办单位', '交办日期', '状态', '首次答复', '答复期限', '解决日期'] as const;
export function caseLine(one: ReportedCase): Readonly<Record<(typeof CASE_HEADER)[number], string>> {
  return {
    编号: one.number,
    承办单位: one.unit ?? '',
    交办日期: one.placedOn,
    状态: one.onSpot ? '当场答复' : (STATES[one.state] ?? one.state),
    首次答复: one.firstRepliedOn ?? '',
    答复期限: one.dueOn ?? '',
    解决日期: one.resolvedOn ?? '',
  };
}
