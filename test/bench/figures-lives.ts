import {
  addDays,
  createCalendar,
  dueDate,
  shanghaiDate,
  type CaseFacts,
  type ClockChange,
  type EventType,
  type LocalDate,
  type ReplyKind,
  type WorkCalendar,
} from '@bihuan/domain';
import { CALENDAR_YEARS } from '@bihuan/migrations';
import type { StampedEvent } from '@bihuan/record';

/** Believable histories, the same in every run: a town's case from its reception to the resident being told, with all that goes wrong. */
export interface Life {
  readonly facts: CaseFacts;
  readonly events: readonly (StampedEvent & { readonly onPaper: boolean })[];
  readonly replyClock: {
    readonly startedAt: string;
    readonly originalDueOn: LocalDate;
    readonly dueOn: LocalDate;
    readonly stoppedAt: string | null;
  } | null;
}
export interface Town {
  readonly id: string;
  readonly units: readonly string[];
  readonly deputies: readonly string[];
  readonly stations: readonly string[];
}

/** mulberry32 */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const DAY = 86_400_000;
const CATEGORIES = ['environment', 'traffic', 'housing', 'education', 'health', 'culture', 'agriculture', 'security', 'other'];
const calendar: WorkCalendar = createCalendar(CALENDAR_YEARS);
const dues = new Map<string, LocalDate>();
function monthsAfter(start: LocalDate, months: number): LocalDate {
  const key = `${start}+${months}`;
  const known = dues.get(key);
  if (known) return known;
  const { dueOn } = dueDate(calendar, start, { amount: months, unit: 'months' }, true);
  dues.set(key, dueOn);
  return dueOn;
}

export function liveOf(n: number, town: Town, categories: readonly string[], { from, now }: { from: number; now: number }): Life {
  const random = randomOf(n * 2_654_435_761);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const id = `00000000-0000-7000-8${(n >>> 24).toString(16).padStart(3, '0')}-${n.toString(16).padStart(12, '0')}`;
  const facts: CaseFacts = {
    id,
    jurisdictionId: town.id,
    deputyId: pick(town.deputies),
    stationId: pick(town.stations),
    categoryCode: pick(categories.length > 0 ? categories : CATEGORIES),
  };
  const events: (StampedEvent & { onPaper: boolean })[] = [];
  let at = from + random() * (now - from);
  const add = (type: EventType, data: object = {}, clockChanges: readonly ClockChange[] = []): boolean => {
    if (at > now) return false;
    const last = events.at(-1);
    // some of it is entered from paper, days later
    const late = random() < 0.05 ? random() * 10 * DAY : 0;
    const recorded = Math.max(Math.min(at + late, now), last ? Date.parse(last.recordedAt) : 0);
    const occurredAt = new Date(at).toISOString();
    events.push({
      type,
      seq: events.length + 1,
      occurredAt,
      recordedAt: new Date(recorded).toISOString(),
      onPaper: late > 0,
      data: data as StampedEvent['data'],
      clockChanges,
    });
    return true;
  };
  const after = (days: number): void => {
    at += (0.02 + random() * random() * 2 * days) * DAY;
  };
  let clock: Life['replyClock'] = null;
  const start = (months: number, cycle: number): ClockChange => {
    const startedAt = new Date(at).toISOString();
    const dueOn = monthsAfter(shanghaiDate(new Date(at)), months);
    clock = { startedAt, originalDueOn: dueOn, dueOn, stoppedAt: null };
    return { change: 'start', runId: `${id}.${events.length}`, clock: 'reply', startedAt, dueOn, cycle } as unknown as ClockChange;
  };
  const stop = (): void => {
    if (clock && at <= now) clock = { ...clock, stoppedAt: new Date(at).toISOString() };
  };
  const done = (): Life => ({ facts, events, replyClock: clock });

  const { deputyId, stationId, categoryCode } = facts;
  add('recorded', { title: `第 ${n} 号意见`, deputyId, stationId, categoryCode });
  const fate = random();
  if (fate < 0.08) {
    add('answeredOnSpot', { reply: '当场解释' });
    return done();
  }
  after(3);
  if (fate < 0.1) {
    add('declined', { reasonCode: 'private_matter', explanation: '属个人事务' });
    return done();
  }
  if (fate < 0.15) {
    add('merged', { primaryId: id });
    return done();
  }
  if (fate < 0.155) {
    add('withdrawn', { reason: '已自行解决' });
    return done();
  }
  const assign = (): boolean => add('assigned', { leadUnitId: pick(town.units) }, at > now ? [] : [start(3, 1)]);
  if (!assign()) return done();
  if (random() < 0.03) {
    after(4);
    if (!add('returnDecided', { granted: true, reason: '职责不符' })) return done();
    stop();
    after(2);
    if (!assign()) return done();
  }
  after(2);
  if (!add('accepted')) return done();
  if (random() < 0.06) {
    after(20);
    const run = clock as Life['replyClock'];
    const runId = events.flatMap(({ clockChanges }) => clockChanges).at(-1)?.runId ?? '';
    if (run && at <= now) {
      const until = addDays(run.originalDueOn, 30);
      if (add('extensionDecided', { granted: true }, [{ change: 'move', runId, dueOn: until, until } as unknown as ClockChange]))
        clock = { ...run, dueOn: until };
    }
  }
  for (let cycle = 1; ; cycle++) {
    after(35);
    if (random() < 0.7 && !add('contactLogged', { stage: 'before', method: 'phone', summary: '已与代表电话沟通，约定现场查看' }))
      return done();
    after(5);
    const kind: ReplyKind = random() < 0.75 ? 'adopted' : pick(['in_progress', 'planned', 'reference', 'explained'] as const);
    const promises = kind === 'in_progress' || kind === 'planned';
    const promisedOn = addDays(shanghaiDate(new Date(at)), 90);
    stop();
    if (!add('replied', { kind, ...(promises ? { promisedOn } : {}) })) return done();
    if (promises) {
      after(60);
      if (!add('replyUpdated', { kind: 'adopted' })) return done();
    }
    after(8);
    const unhappy = random() < 0.04;
    if (random() < 0.9) {
      const result = unhappy ? 'dissatisfied' : random() < 0.8 ? 'satisfied' : 'basically_satisfied';
      if (!add('evaluated', { attitude: random() < 0.9 ? 'satisfied' : 'basically_satisfied', result })) return done();
      if (unhappy && cycle < 3) {
        after(3);
        if (!add('reworked', { reason: '代表不满意' }, at > now ? [] : [start(1, cycle + 1)])) return done();
        continue;
      }
    }
    after(4);
    if (kind === 'reference' || kind === 'explained') {
      add('concluded', { reason: '已解释' });
      return done();
    }
    if (unhappy || !add('resolved', { evidence: '现场照片' })) return done();
    after(6);
    if (random() < 0.75) add('residentInformed', { method: 'phone' });
    return done();
  }
}
