import type { Language } from '../calendar/index.js';

/** A figure in plain words: what it is called, and what exactly it counts. */
export interface FigureWords {
  readonly name: string;
  readonly meaning: string;
}
type InBoth = Readonly<Record<Language, FigureWords>>;
const words = (zh: readonly [string, string], en: readonly [string, string]): InBoth => ({
  'zh-CN': { name: zh[0], meaning: zh[1] },
  en: { name: en[0], meaning: en[1] },
});

/**
 * By the paths of COUNTED_BY_PATH, in the same order: what pages, spreadsheets and sealed reports say of a number is said here, beside
 * what counts it.
 */
export const FIGURE_WORDS = {
  received: words(['登记', '这段时间的全部意见建议。'], ['Received', 'All suggestions of the period.']),
  onSpot: words(
    ['当场答复', '接待时已当场答复、没有重新办理的，单列，不计入任何比率。'],
    ['Answered on the spot', 'Answered at the reception and not handled anew; counted apart, in no rate.'],
  ),
  merged: words(
    ['并案', '并入其他件一并办理的，只数主件，不计入任何比率。'],
    ['Merged', 'Handled together with another case: only that one counts.'],
  ),
  declined: words(['不予受理', '依规定不予受理的，不计入任何比率。'], ['Declined', 'Declined for a lawful reason; in no rate.']),
  withdrawn: words(['撤回', '代表撤回的，不计入任何比率。'], ['Withdrawn', 'Withdrawn by the deputies; in no rate.']),
  base: words(
    ['办理基数', '截至当时办理中、已答复或已解决的；并案、不予受理、撤回、当场答复和待交办的不在内。'],
    [
      'Base',
      'Assigned, replied or resolved by then; without those merged, declined, withdrawn, answered on the spot or waiting to be assigned.',
    ],
  ),
  replied: words(
    ['回复率', '有答复的 ÷ 办理基数。被办公室退回的答复不算，重新答复后才算。'],
    ['Reply rate', 'With a reply ÷ base. A reply that the office sent back does not count until another comes.'],
  ),
  repliedOnTime: words(
    ['按时回复率', '首次有效答复不晚于到期日（含批准的延期）的 ÷ 已答复或已过到期日的。'],
    ['On-time reply rate', 'First counted reply on or before its due date, granted extensions included ÷ replied, or past the due date.'],
  ),
  repliedOnTimeOriginal: words(
    ['按原期限的回复率', '首次有效答复不晚于原到期日（不含延期）的 ÷ 已答复或已过原到期日的。'],
    ['On time by the original date', 'The same against the date before any extension, in the denominator too.'],
  ),
  resolved: words(
    ['解决率', '已销号的 ÷ 办理基数。重新办理的，从那一刻起不算解决。'],
    ['Resolution rate', 'Resolved ÷ base. A reopened case is not resolved from that moment on.'],
  ),
  resolvedOfReplied: words(['解决率（占已答复）', '已销号的 ÷ 已答复的。'], ['Resolved of replied', 'Resolved ÷ replied.']),
  'attitude.satisfied': words(
    ['办理态度满意', '最近一次评价的办理态度为“满意”的 ÷ 有评价的。对当场答复的评价不算。'],
    [
      'Satisfied with the attitude',
      'Latest evaluation of the attitude is satisfied ÷ cases with an evaluation; not of answers on the spot.',
    ],
  ),
  'attitude.satisfiedOrBasically': words(
    ['办理态度满意率', '最近一次评价的办理态度为“满意”或“基本满意”的 ÷ 有评价的。'],
    ['Satisfaction with the attitude', 'Latest evaluation of the attitude is satisfied or basically satisfied ÷ cases with an evaluation.'],
  ),
  'result.satisfied': words(
    ['办理结果满意', '最近一次评价的办理结果为“满意”的 ÷ 有评价的。对当场答复的评价不算。'],
    ['Satisfied with the result', 'Latest evaluation of the result is satisfied ÷ cases with an evaluation; not of answers on the spot.'],
  ),
  'result.satisfiedOrBasically': words(
    ['办理结果满意率', '最近一次评价的办理结果为“满意”或“基本满意”的 ÷ 有评价的。'],
    ['Satisfaction with the result', 'Latest evaluation of the result is satisfied or basically satisfied ÷ cases with an evaluation.'],
  ),
  evaluationsReturned: words(['评价率', '有评价的 ÷ 已答复的。'], ['Evaluated', 'With an evaluation ÷ replied.']),
  reworked: words(['重新办理率', '答复之后重新办理过的 ÷ 已答复的。'], ['Reworked', 'Handled anew after a reply ÷ replied.']),
  returned: words(
    ['退办率', '有过批准的退办的 ÷ 交办过的（并案、不予受理、撤回、当场答复的除外）。'],
    ['Returned by units', 'With a granted return ÷ ever assigned, without those merged, declined, withdrawn or answered on the spot.'],
  ),
  promisesKept: words(
    ['承诺兑现率', '在最初承诺的日期前兑现的 ÷ 最初承诺的日期已过或已兑现的。改期不影响计算。'],
    ['Promises kept', 'Adopted on or before the date first promised ÷ that date has passed, or kept. Moving a promise does not help.'],
  ),
  residentInformed: words(['反馈选民率', '已向选民反馈结果的 ÷ 已答复的。'], ['Residents told', 'The resident has been told ÷ replied.']),
  'replyKinds.adopted': words(
    ['解决采纳', '已答复的各件中，最近一次有效答复或更新是解决采纳的；五类之和等于已答复。'],
    ['Adopted', 'Replied, and the latest reply or update that stands is: adopted. The five add up to the replied.'],
  ),
  'replyKinds.in_progress': words(
    ['正在解决', '已答复的各件中，最近一次有效答复或更新是正在解决（有承诺日期）的；五类之和等于已答复。'],
    [
      'In progress',
      'Replied, and the latest reply or update that stands is: being solved, with a promised date. The five add up to the replied.',
    ],
  ),
  'replyKinds.planned': words(
    ['计划解决', '已答复的各件中，最近一次有效答复或更新是计划解决（有承诺日期）的；五类之和等于已答复。'],
    ['Planned', 'Replied, and the latest reply or update that stands is: planned, with a promised date. The five add up to the replied.'],
  ),
  'replyKinds.reference': words(
    ['留作参考', '已答复的各件中，最近一次有效答复或更新是留作参考的；五类之和等于已答复。'],
    ['Kept for reference', 'Replied, and the latest reply or update that stands is: kept for reference. The five add up to the replied.'],
  ),
  'replyKinds.explained': words(
    ['解释说明', '已答复的各件中，最近一次有效答复或更新是解释说明的；五类之和等于已答复。'],
    ['Explained', 'Replied, and the latest reply or update that stands is: explained. The five add up to the replied.'],
  ),
  workingDaysToAssign: words(
    ['交办用时', '从接待到首次交办的工作日（不含当天，含止日）；基数中两个日期都有的。'],
    ['Working days to assign', 'From the reception to the first assignment, the first day not counted; of base cases that have both.'],
  ),
  workingDaysToReply: words(
    ['答复用时（仅已答复）', '从首次交办到首次有效答复的工作日；基数中两个日期都有的。'],
    ['Working days to reply (replied only)', 'From the first assignment to the first counted reply; of base cases that have both.'],
  ),
  workingDaysToResolve: words(
    ['解决用时', '从接待到销号（现在仍有效的）的工作日；基数中两个日期都有的。'],
    ['Working days to resolve', 'From the reception to the resolution that stands; of base cases that have both.'],
  ),
  'marks.extended': words(
    ['批准过延期', '计入按时回复率的各件中，到期日因批准延期而后移的。'],
    ['Extended', 'Of those in the on-time reply rate, those whose due date a granted extension moved.'],
  ),
  'marks.onTimeByExtension': words(
    ['因延期才算按时', '按时答复的各件中，按原期限已经超期的。'],
    ['On time only by an extension', 'Of those on time, those that would be overdue by the original date.'],
  ),
  'marks.evaluatedOnPaper': words(
    ['评价由办公室补录', '有评价的各件中，最近一次评价由办公室根据书面意见补录的。'],
    ['Evaluation entered from paper', 'Of those evaluated, those whose latest evaluation the office entered from paper.'],
  ),
  'marks.evaluatedAtOnce': words(
    ['答复一分钟内就评价', '有评价的各件中，代表在答复后一分钟内就作出评价的。'],
    ['Evaluated within a minute', 'Of those evaluated, those evaluated within a minute of the reply.'],
  ),
  'marks.resolvedUnevaluated': words(
    ['未经评价就销号', '已解决的各件中，评价期已过、没有代表评价就销号的。'],
    ['Resolved without an evaluation', 'Of those resolved, those resolved after the time for an evaluation had passed without one.'],
  ),
  'load.waiting': words(
    ['在办', '已交办、等待答复的，包括重新办理后等待再次答复的。'],
    ['In hand', 'Assigned and waiting for a reply, the first one or another after it was taken up again.'],
  ),
  'load.late': words(['逾期', '在办的各件中，已过到期日的。'], ['Overdue', 'Of those in hand, those past their due date.']),
} as const satisfies Record<string, InBoth>;

/** As people read them: what came in, what became of it, what was thought of it; each number under the one it is a part of. */
export const FIGURE_GROUPS = [
  {
    group: 'answers',
    name: { 'zh-CN': '回复与解决', en: 'Replies and resolutions' },
    paths: [
      'replied',
      'repliedOnTime',
      'marks.extended',
      'marks.onTimeByExtension',
      'repliedOnTimeOriginal',
      'resolved',
      'marks.resolvedUnevaluated',
      'resolvedOfReplied',
    ],
  },
  {
    group: 'intake',
    name: { 'zh-CN': '收办', en: 'Intake' },
    paths: ['received', 'base', 'onSpot', 'merged', 'declined', 'withdrawn'],
  },
  {
    group: 'verdicts',
    name: { 'zh-CN': '评价与反馈', en: 'Evaluations and feedback' },
    paths: [
      'evaluationsReturned',
      'marks.evaluatedOnPaper',
      'marks.evaluatedAtOnce',
      'attitude.satisfiedOrBasically',
      'attitude.satisfied',
      'result.satisfiedOrBasically',
      'result.satisfied',
      'residentInformed',
    ],
  },
  {
    group: 'kinds',
    name: { 'zh-CN': '答复类别', en: 'Kinds of reply' },
    paths: ['replyKinds.adopted', 'replyKinds.in_progress', 'replyKinds.planned', 'replyKinds.reference', 'replyKinds.explained'],
  },
  {
    group: 'course',
    name: { 'zh-CN': '办理过程', en: 'Handling' },
    paths: ['promisesKept', 'returned', 'reworked', 'workingDaysToAssign', 'workingDaysToReply', 'workingDaysToResolve'],
  },
] as const satisfies readonly { group: string; name: Readonly<Record<Language, string>>; paths: readonly (keyof typeof FIGURE_WORDS)[] }[];
/** Numbers that are parts of the one named before them. */
export function isPart(path: string): boolean {
  return path.startsWith('marks.') || path.endsWith('.satisfied');
}

/** What is said of a figure; its name is its path where nobody has words for it. */
export function wordsOfFigure(path: string, language: Language): FigureWords {
  const known: Readonly<Record<string, InBoth>> = FIGURE_WORDS;
  return known[path]?.[language] ?? { name: path, meaning: '' };
}
