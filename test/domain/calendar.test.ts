import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonthsClamped,
  createCalendar,
  describeClock,
  dueDate,
  endOfDay,
  explain,
  isLocalDate,
  shanghaiDate,
  validateCalendarYear,
  type ClockRun,
  type LocalDate,
} from '@bihuan/domain';
import { CALENDAR_YEARS } from '@bihuan/migrations';
import chineseDays from 'chinese-days';
import { calendar } from '../support/workflow-world.js';

const date = (from: LocalDate, days: number): fc.Arbitrary<LocalDate> => fc.nat(days).map((day) => addDays(from, day));
const working = (amount: number) => ({ amount, unit: 'working_days' as const });
const months = (amount: number) => ({ amount, unit: 'months' as const });

describe('the Chinese working calendar', () => {
  it.each([
    ['2025-01-24', 7, '2025-02-10'],
    ['2025-09-26', 7, '2025-10-13'],
    ['2026-02-10', 7, '2026-02-26'],
    ['2026-04-29', 5, '2026-05-09'],
    ['2026-09-29', 7, '2026-10-14'],
  ])('%s and %i working days are due on %s', (start, amount, dueOn) => {
    expect(dueDate(calendar, start, working(amount), true)).toEqual({ dueOn, provisional: false });
  });

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, count) => {
    expect(calendar.workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`)).toBe(count);
  });

  it('says the same of every published day as the open data set it was made from', () => {
    const different: string[] = [];
    for (let day = '2004-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      if (calendar.isWorkingDay(day) !== chineseDays.isWorkday(day)) different.push(day);
    }
    expect(different).toEqual([]);
  });

  it('adding working days and counting them are inverse', () => {
    fc.assert(
      fc.property(date('2005-01-01', 7500), fc.integer({ min: 1, max: 300 }), (start, amount) => {
        const { dueOn } = dueDate(calendar, start, working(amount), true);
        expect(calendar.isWorkingDay(dueOn)).toBe(true);
        expect(calendar.workingDaysBetween(start, dueOn)).toBe(amount);
      }),
    );
  });

  it('a month clock ends on the corresponding or the last day, and shifts only off days off', () => {
    expect(addMonthsClamped('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonthsClamped('2023-11-30', 3)).toBe('2024-02-29');
    fc.assert(
      fc.property(date('2005-01-01', 7500), fc.integer({ min: 1, max: 12 }), (start, amount) => {
        const plain = dueDate(calendar, start, months(amount), false).dueOn;
        const shifted = dueDate(calendar, start, months(amount), true).dueOn;
        expect(plain.slice(8) === start.slice(8) || addDays(plain, 1).endsWith('-01')).toBe(true);
        expect(shifted >= plain && calendar.isWorkingDay(shifted)).toBe(true);
        if (calendar.isWorkingDay(plain)) expect(shifted).toBe(plain);
      }),
    );
  });

  it('marks a date provisional as soon as a counted or the resulting day is beyond the known years', () => {
    expect(calendar.knownThrough).toBe('2026-12-31');
    expect(dueDate(calendar, '2026-12-30', working(1), true).provisional).toBe(false);
    expect(dueDate(calendar, '2026-12-30', working(2), true).provisional).toBe(true);
    expect(dueDate(calendar, '2026-11-23', months(1), true).provisional).toBe(false);
    expect(dueDate(calendar, '2026-11-23', months(3), true).provisional).toBe(true);
    expect(createCalendar([]).knownThrough).toBeNull();
  });

  it('explains a working-day clock: what was skipped and why, and which weekend days count', () => {
    const clock = { startedOn: '2026-09-29', rule: working(7), shift: true, originalDueOn: '2026-10-14', dueOn: '2026-10-14', moves: [] };
    const lines = explain(calendar, clock, 'zh-CN').join('\n');
    expect(lines).toContain('起算日 2026-09-29，当日不计');
    expect(lines).toContain('2026-10-01…2026-10-07 国庆节');
    expect(lines).toContain('2026-10-10 为调休上班日，计入');
    expect(lines).toContain('到期日 2026-10-14');
    expect(explain(calendar, clock, 'en').join('\n')).toContain('7 working days');
  });

  it('explains a shift, an extension off a day off, and a provisional year', () => {
    const moved = {
      startedOn: '2026-07-10',
      rule: months(3),
      shift: true,
      originalDueOn: '2026-10-10',
      dueOn: '2027-01-04',
      moves: [{ dueOn: '2027-01-04', until: '2027-01-02', reason: 'extension' }],
    };
    const lines = explain(calendar, moved, 'en').join('\n');
    expect(lines).toContain('corresponding day 2026-10-10');
    expect(lines).toContain('extended to 2027-01-02 (weekend), shifted to 2027-01-04');
    expect(lines).toContain('provisional');
  });

  it('says of a promised date, which is certain, that the working days until then are a guess', () => {
    const promise: ClockRun = {
      clock: 'promise',
      runId: 'run',
      unitId: null,
      startedAt: '2026-11-16T01:30:00.000Z',
      rule: { on: '2027-07-16' },
      shift: true,
      dueOn: '2027-07-16',
      originalDueOn: '2027-07-16',
      moves: [],
      stoppedAt: null,
      outcome: null,
      cycle: 1,
    };
    const on = (today: string, run = promise) => describeClock(run, calendar, endOfDay(today), 'en');
    expect(on('2026-11-16')).toMatchObject({ provisional: false, workingDaysGuessed: true });
    expect(on('2026-11-16').explanation.join()).toContain('the holidays of 2027 are not known yet');
    const known = { ...promise, rule: { on: '2026-12-20' }, dueOn: '2026-12-20', originalDueOn: '2026-12-20' };
    expect(on('2026-11-16', known)).toMatchObject({ provisional: false, workingDaysGuessed: false });
    // how late it is, too
    expect(on('2027-01-20', known)).toMatchObject({ overdue: true, workingDaysGuessed: true });
    expect(on('2027-01-20', { ...known, stoppedAt: '2026-12-01T01:00:00.000Z', outcome: 'met' })).toMatchObject({
      workingDaysGuessed: false,
    });
  });

  it('refuses a year with foreign, double, impossible or pointless days', () => {
    const problems = validateCalendarYear({
      year: 2027,
      holidays: [
        { date: '2027-01-01', name: '元旦' },
        { date: '2027-01-01', name: '' },
        { date: '2026-02-01', name: '春节' },
      ],
      workdays: ['2027-02-30', '2027-02-09'],
    });
    expect(problems.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'holidays[1].date calendar.twice',
      'holidays[1].name calendar.name',
      'holidays[2].date calendar.other_year',
      'workdays[0] calendar.not_a_date',
      'workdays[1] calendar.not_weekend',
    ]);
  });

  it('dates are those of Shanghai, whatever the process thinks', () => {
    expect(shanghaiDate(new Date('2026-02-09T16:00:00Z'))).toBe('2026-02-10');
    expect(endOfDay('2026-02-10').toISOString()).toBe('2026-02-10T15:59:59.000Z');
    expect(['2026-02-29', '2026-2-1', '2026-13-01', '', null].some(isLocalDate)).toBe(false);
  });
  it('every published year passes its own check', () => {
    expect(CALENDAR_YEARS.flatMap((year) => validateCalendarYear(year))).toEqual([]);
  });
});
