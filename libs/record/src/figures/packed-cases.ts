import { addDays, countTraits, daysBetween, PASSED, type Counts, type DayCounts, type LocalDate, type WorkCalendar } from '@bihuan/domain';

/**
 * Cases as the column case_digest.packed has them (migrations/src/0014-packed-digests.ts): millions of them pass from the database
 * without a date being written or read. Each is 18 bytes: its traits (4), then days since FIRST_DAY in 16 bits each, of when it is
 * due, was due at first, was promised, was received, first assigned, first replied to and resolved; the last four in base only.
 */
const CASE = 18;
const FIRST_DAY: LocalDate = '1954-09-20';
/** of what has not happened */
const NONE = 0;
const MOST = 0xffff;

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

/** Counts one figure's working days; empty between two uses. An array that grows while it counts leaves as much behind as it holds. */
class Counter {
  private readonly counts = new Uint32Array(MOST + 1);
  private used = 0;

  add(days: number): void {
    this.counts[days] = (this.counts[days] ?? 0) + 1;
    if (days >= this.used) this.used = days + 1;
  }
  take(): DayCounts {
    const counts = new Array<number>(this.used).fill(0);
    for (let days = 0; days < this.used; days++) counts[days] = this.counts[days] ?? 0;
    this.counts.fill(0, 0, this.used);
    this.used = 0;
    return counts;
  }
}
const [toAssign, toReply, toResolve] = [new Counter(), new Counter(), new Counter()];

/** Counts what packed cases come to on this day: one group of them after the other. */
export function packedCounter(calendar: WorkCalendar, asOn: LocalDate): (packed: Buffer) => Counts {
  const upTo = workingDaysUpTo(calendar, asOn);
  const today = daysBetween(FIRST_DAY, asOn);
  return (packed) => countPacked(packed, upTo, today);
}

function countPacked(packed: Buffer, upTo: Uint16Array, today: number): Counts {
  const counts: Counts['traits'] = new Map();
  const view = new DataView(packed.buffer, packed.byteOffset, packed.length);
  const dayAt = (place: number): number => view.getInt16(place) + 32_768;
  const passed = (day: number, weight: number): number => (day !== NONE && day < today ? weight : 0);
  const between = (start: number, end: number): number => (end <= start ? 0 : (upTo[end] ?? 0) - (upTo[start] ?? 0));
  for (let at = 0; at < packed.length; at += CASE) {
    const late = passed(dayAt(at + 4), PASSED.due) + passed(dayAt(at + 6), PASSED.originalDue) + passed(dayAt(at + 8), PASSED.promise);
    countTraits(counts, view.getInt32(at) + late);
    const received = dayAt(at + 10);
    const assigned = dayAt(at + 12);
    const replied = dayAt(at + 14);
    const resolved = dayAt(at + 16);
    if (assigned !== NONE) toAssign.add(between(received, assigned));
    if (assigned !== NONE && replied !== NONE) toReply.add(between(assigned, replied));
    if (resolved !== NONE) toResolve.add(between(received, resolved));
  }
  return {
    traits: counts,
    days: { workingDaysToAssign: toAssign.take(), workingDaysToReply: toReply.take(), workingDaysToResolve: toResolve.take() },
  };
}
