import { addDays, daysBetween, type CaseDigest, type Counts, type LocalDate, type WorkCalendar } from '@bihuan/domain';

// the law that gave towns their congresses: no suggestion to a deputy is older
const FIRST_DAY: LocalDate = '1954-09-20';
const NONE = 0;
const MOST = 0xffff;

/**
 * When a case in base was received, first assigned, first replied to and resolved, as four numbers of 16 bits in one: days since
 * FIRST_DAY, then days since then plus one, 0 for what has not happened. Null for a case that no number of days counts. Millions of
 * them pass from the database to `addPackedDays` without a date being written or read.
 */
export function packDays({ receivedOn, firstAssignedOn, firstRepliedOn, resolvedOn }: CaseDigest, inBase: boolean): string | null {
  if (!inBase) return null;
  const start = Math.max(0, daysBetween(FIRST_DAY, receivedOn));
  const since = (date: LocalDate | null): number => (date === null ? NONE : Math.min(MOST, Math.max(0, daysBetween(receivedOn, date)) + 1));
  const packed = [start, since(firstAssignedOn), since(firstRepliedOn), since(resolvedOn)].reduce(
    (sum, part) => sum * 65_536n + BigInt(part),
    0n,
  );
  return BigInt.asIntN(64, packed).toString();
}

const accumulated = new WeakMap<WorkCalendar, { readonly through: LocalDate; readonly upTo: Uint16Array }>();
/** Working days from FIRST_DAY to each day after it: the difference of two is what lies between them. */
function workingDaysUpTo(calendar: WorkCalendar, through: LocalDate): Uint16Array {
  const known = accumulated.get(calendar);
  if (known && known.through >= through) return known.upTo;
  const last = addDays(through, 400);
  const upTo = new Uint16Array(daysBetween(FIRST_DAY, last) + 1);
  let sum = 0;
  for (let [date, day] = [FIRST_DAY, 0]; day < upTo.length; date = addDays(date, 1), day++) {
    if (calendar.isWorkingDay(date)) sum++;
    upTo[day] = sum;
  }
  accumulated.set(calendar, { through: last, upTo });
  return upTo;
}

/** Counts the working days of packed cases (8 bytes each) into the histograms. */
export function addPackedDays(days: Counts['days'], packed: Buffer, calendar: WorkCalendar, asOn: LocalDate): void {
  const upTo = workingDaysUpTo(calendar, asOn);
  const [toAssign, toReply, toResolve] = [new Uint32Array(4_096), new Uint32Array(4_096), new Uint32Array(4_096)];
  const rest: [keyof Counts['days'], number][] = [];
  for (let at = 0; at < packed.length; at += 8) {
    const start = packed.readUInt16BE(at);
    const assigned = packed.readUInt16BE(at + 2);
    const replied = packed.readUInt16BE(at + 4);
    const resolved = packed.readUInt16BE(at + 6);
    const atStart = upTo[start] ?? 0;
    const atAssign = upTo[start + assigned - 1] ?? 0;
    if (assigned !== NONE) count(toAssign, 'workingDaysToAssign', atAssign - atStart, rest);
    if (assigned !== NONE && replied !== NONE) count(toReply, 'workingDaysToReply', (upTo[start + replied - 1] ?? 0) - atAssign, rest);
    if (resolved !== NONE) count(toResolve, 'workingDaysToResolve', (upTo[start + resolved - 1] ?? 0) - atStart, rest);
  }
  const add = (name: keyof Counts['days'], value: number, n: number): void => void days[name].set(value, (days[name].get(value) ?? 0) + n);
  toAssign.forEach((n, value) => n > 0 && add('workingDaysToAssign', value, n));
  toReply.forEach((n, value) => n > 0 && add('workingDaysToReply', value, n));
  toResolve.forEach((n, value) => n > 0 && add('workingDaysToResolve', value, n));
  for (const [name, value] of rest) add(name, value, 1);
}
function count(counts: Uint32Array, name: keyof Counts['days'], value: number, rest: [keyof Counts['days'], number][]): void {
  const now = counts[value];
  if (now === undefined) rest.push([name, value]);
  else counts[value] = now + 1;
}

/** Counts traits (4 bytes each) into a histogram. */
export function addPackedTraits(traits: Counts['traits'], packed: Buffer): void {
  // neighbours are often alike
  let last = -1;
  let run = 0;
  for (let at = 0; at < packed.length; at += 4) {
    const one = packed.readInt32BE(at);
    if (one === last) {
      run++;
      continue;
    }
    if (run > 0) traits.set(last, (traits.get(last) ?? 0) + run);
    last = one;
    run = 1;
  }
  if (run > 0) traits.set(last, (traits.get(last) ?? 0) + run);
}
