/** The parts of a reply that an office asks for: what was found, what is done, by when, and whom to ask. */
export interface ReplyParts {
  readonly facts: string;
  readonly measures: string;
  readonly timeLimit: string;
  readonly contact: string;
}

const HEADINGS: readonly (readonly [part: keyof ReplyParts, heading: string])[] = [
  ['facts', '基本情况'],
  ['measures', '办理情况和措施'],
  ['timeLimit', '办理时限'],
  ['contact', '联系人和电话'],
];
const NUMBERS = ['一', '二', '三', '四'];

/** The reply as one text, its parts numbered as in a letter; a reply of one part needs no heading. */
export function composeReply(parts: ReplyParts): string {
  const filled = HEADINGS.map(([part, heading]) => ({ heading, text: parts[part].trim() })).filter(({ text }) => text !== '');
  if (filled.length === 1) return filled[0]?.text ?? '';
  return filled.map(({ heading, text }, index) => `${NUMBERS[index] ?? ''}、${heading}\n${text}`).join('\n');
}
