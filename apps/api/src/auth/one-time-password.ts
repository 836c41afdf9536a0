import { randomInt } from 'node:crypto';

const DAYS_GOOD = 7;
/** Without letters and digits that are read for each other: it is told by telephone or written down. */
const LETTERS = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789'] as const;
const GROUPS = 4;
const IN_GROUP = 4;

/** Sixteen random letters and digits in groups of four, 90 bits; each group has a capital, a small letter and a digit. */
export function oneTimePassword(): string {
  const pick = (from: string): string => from.charAt(randomInt(from.length));
  return Array.from({ length: GROUPS }, () => {
    const group = [...LETTERS.map(pick), ...Array.from({ length: IN_GROUP - LETTERS.length }, () => pick(LETTERS.join('')))];
    for (let index = group.length - 1; index > 0; index--) {
      const other = randomInt(index + 1);
      [group[index], group[other]] = [group[other] ?? '', group[index] ?? ''];
    }
    return group.join('');
  }).join('-');
}
export function oneTimeUntil(now: Date): Date {
  return new Date(now.getTime() + DAYS_GOOD * 86_400_000);
}
