import {
  addDays,
  countIn,
  daysBetween,
  type CaseDigest,
  type Counts,
  type Histogram,
  type LocalDate,
  type WorkCalendar,
} from '@bihuan/domain';

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

/** Working days up to here are counted in an array, longer ones one by one. */
const USUAL = 1_024;
/** Counts one figure's working days; the array is empty between two uses. */
class DaysCount {
  private readonly counts = new Uint32Array(USUAL);
  private longest = -1;
  private readonly unusual: number[] = [];

  add(days: number): void {
    if (days >= USUAL) this.unusual.push(days);
    else {
      this.counts[days] = (this.counts[days] ?? 0) + 1;
      if (days > this.longest) this.longest = days;
    }
  }
  moveTo(histogram: Histogram): void {
    for (let days = 0; days <= this.longest; days++) {
      const n = this.counts[days] ?? 0;
      if (n > 0) countIn(histogram, days, n);
    }
    for (const days of this.unusual) countIn(histogram, days);
    this.counts.fill(0, 0, this.longest + 1);
    this.longest = -1;
    this.unusual.length = 0;
  }
}
const [toAssign, toReply, toResolve] = [new DaysCount(), new DaysCount(), new DaysCount()];

/** Counts the working days of packed cases (8 bytes each) into the histograms. */
export function addPackedDays(days: Counts['days'], packed: Buffer, calendar: WorkCalendar, asOn: LocalDate): void {
  const upTo = workingDaysUpTo(calendar, asOn);
  for (let at = 0; at < packed.length; at += 8) {
    const start = packed.readUInt16BE(at);
    const assigned = packed.readUInt16BE(at + 2);
    const replied = packed.readUInt16BE(at + 4);
    const resolved = packed.readUInt16BE(at + 6);
    const atStart = upTo[start] ?? 0;
    const atAssign = upTo[start + assigned - 1] ?? 0;
    if (assigned !== NONE) toAssign.add(atAssign - atStart);
    if (assigned !== NONE && replied !== NONE) toReply.add((upTo[start + replied - 1] ?? 0) - atAssign);
    if (resolved !== NONE) toResolve.add((upTo[start + resolved - 1] ?? 0) - atStart);
  }
  toAssign.moveTo(days.workingDaysToAssign);
  toReply.moveTo(days.workingDaysToReply);
  toResolve.moveTo(days.workingDaysToResolve);
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
