import {
  addDays,
  addMonthsClamped,
  atMinute,
  shanghaiDate,
  type CaseState,
  type Command,
  type CommandName,
  type LocalDate,
} from '@bihuan/domain';
import { executeCommand } from '../cases/execute-command.js';
import { loadCases } from '../cases/load-case.js';
import { recordHistory } from '../cases/record-suggestion.js';
import type { Tx } from '../database.js';
import type { ProductClock } from '../product-clock.js';
import { GIVEN, MATTERS, placesOf, SURNAMES } from './matters.js';
import type { Town } from './people.js';

/** One step of a case's life: the day, and the command's name and body. Later steps of a day come later in the day. */
export type Step = readonly [on: LocalDate, name: CommandName, body?: object];

/** Writes lives of cases; steps that lie after the product's now have not happened yet and are left out. */
export class Lives {
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly tx: Tx,
    private readonly clock: ProductClock,
  ) {}

  get today(): LocalDate {
    return shanghaiDate(this.clock.now());
  }

  /** The n-th case of a town: text, place, people; the same at every load. */
  private subject(town: Town) {
    const n = this.counts.get(town.name) ?? 0;
    this.counts.set(town.name, n + 1);
    const places = placesOf(town.name);
    const matter = MATTERS[n % MATTERS.length];
    const place = places[(n + Math.floor(n / MATTERS.length)) % places.length] ?? '';
    if (!matter) throw new Error('the demo has no matters');
    return { n, matter, place };
  }

  /** Records a case on a day and lives it through the steps; null when even the recording lies in the future. */
  async live(
    town: Town,
    on: LocalDate,
    stepsOf: (unitId: string, done: string) => readonly Step[],
    extra: { receptionSessionId?: string; stationId?: string; deputyId?: string; coDeputyIds?: string[]; unit?: string } = {},
  ): Promise<CaseState | null> {
    const { n, matter, place } = this.subject(town);
    const { unit, ...named } = extra;
    const moment = moments(on);
    const body = {
      title: `${place}${matter.problem}`,
      content: `${place}居民反映：${matter.content}`,
      categoryCode: matter.category,
      stationId: town.stations[n % town.stations.length],
      deputyId: town.deputies[n % town.deputies.length] ?? null,
      location: place,
      occurredAt: moment(on),
      ...named,
    };
    if (new Date(body.occurredAt) > this.clock.now()) return null;
    const steps = stepsOf(unit ?? town.units[matter.unit], matter.done)
      .map(([day, name, more = {}]) => ({ name, body: { ...more, occurredAt: moment(day) } }))
      .filter((step) => new Date(step.body.occurredAt) <= this.clock.now());
    const resident =
      n % 3 === 0
        ? null
        : {
            name: `${SURNAMES[n % SURNAMES.length]}${GIVEN[(n * 7) % GIVEN.length]}`,
            phone: `138${String(10_000_000 + n * 7_919).slice(-8)}`,
            village: place,
            confidential: n % 17 === 0,
          };
    return recordHistory(this.tx, {
      clock: this.clock,
      caller: town.office,
      body,
      resident,
      then: steps as unknown as Command[],
      fromLedger: true,
    });
  }

  /** Further steps of a case that others are touched by (merging, a primary's answer). */
  async goOn(town: Town, id: string, steps: readonly Step[]): Promise<void> {
    for (const [day, name, more = {}] of steps) {
      const [seen] = await loadCases(this.tx, [id]);
      if (!seen || name === 'record') return;
      const wanted = atMinute(day, 10 * 60).toISOString();
      const occurredAt = wanted < seen.state.lastEventAt ? new Date(Date.parse(seen.state.lastEventAt) + 60_000).toISOString() : wanted;
      if (new Date(occurredAt) > this.clock.now()) return;
      const body = { ...more, occurredAt };
      await executeCommand(this.tx, {
        clock: this.clock,
        caller: town.office,
        seen,
        name,
        raw: body,
        readBody: () => body as never,
        ifMatch: null,
      });
    }
  }
}

/** 09:00 on the first use of a day, a quarter of an hour later on each further one. */
function moments(first: LocalDate): (on: LocalDate) => string {
  let last = { on: first, minute: 9 * 60 - 15 };
  return (on) => {
    last = { on, minute: on === last.on ? last.minute + 15 : 9 * 60 };
    return atMinute(on, last.minute).toISOString();
  };
}

/** The usual road to a solved case, days counted from its reception. */
export function solved(on: LocalDate, unitId: string, done: string, { assigned = 2, replied = 30, verdict = 'satisfied' } = {}): Step[] {
  const day = (offset: number): LocalDate => addDays(on, offset);
  return [
    [day(assigned), 'assign', { leadUnitId: unitId }],
    [day(assigned + 1), 'accept'],
    [day(assigned + 4), 'logContact', { stage: 'before', method: 'phone', summary: '已与代表联系，核实现场情况' }],
    [day(replied), 'reply', { kind: 'adopted', content: done }],
    [day(replied + 5), 'evaluate', { attitude: 'satisfied', result: verdict }],
    [day(replied + 7), 'resolve', { evidence: '现场照片，代表已到场查看' }],
    [day(replied + 8), 'residentFeedback', { method: 'visit', residentVerdict: verdict }],
    [addMonthsClamped(day(replied + 7), 2), 'followUp', { outcome: 'holds', summary: '现场无反复' }],
  ];
}
