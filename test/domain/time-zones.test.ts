import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

/** Every due date, planned moment and month end of 2025 and 2026, as a process in that time zone works them out. */
const WORK = `
import { addDays, addMonthsClamped, dueDate, endOfDay, sendMoment, shanghaiDate, createCalendar, DEFAULT_POLICY, afterQuietHours, DEFAULT_QUIET_HOURS } from '@bihuan/domain';
import { CALENDAR_YEARS } from '@bihuan/migrations';
const calendar = createCalendar(CALENDAR_YEARS);
const lines = [];
for (let day = '2025-01-01'; day <= '2026-10-01'; day = addDays(day, 1)) {
  const noon = new Date(day + 'T04:00:00Z');
  lines.push([
    day,
    dueDate(calendar, day, { amount: 7, unit: 'working_days' }, true).dueOn,
    dueDate(calendar, day, { amount: 3, unit: 'months' }, true).dueOn,
    addMonthsClamped(day, 1),
    shanghaiDate(noon),
    endOfDay(day).toISOString(),
    sendMoment(calendar, DEFAULT_POLICY.workingHours, day).toISOString(),
    afterQuietHours(DEFAULT_QUIET_HOURS, new Date(day + 'T14:00:00Z')).toISOString(),
  ].join(' '));
}
process.stdout.write(lines.join('\\n'));
`;
function workedOutIn(timeZone: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '-e', WORK], {
    env: { ...process.env, TZ: timeZone, NODE_OPTIONS: '' },
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
  });
}

describe('a server in another time zone', () => {
  const shanghai = workedOutIn('Asia/Shanghai');

  it('is what the others are compared with', () => {
    const lines = shanghai.split('\n');
    expect(lines).toHaveLength(639);
    // 2025-10-31 has no thirty-first of the next month to fall on; 2026-01-31 is a Saturday
    expect(lines.find((line) => line.startsWith('2025-10-31'))).toBe(
      '2025-10-31 2025-11-11 2026-02-02 2025-11-30 2025-10-31 2025-10-31T15:59:59.000Z 2025-10-31T01:00:00.000Z 2025-11-01T00:00:00.000Z',
    );
  });

  // summer time begins and ends there, at different days and hours; the last has no whole hours
  it.each(['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'UTC'])('%s counts no day twice and leaves none out', (timeZone) => {
    expect(workedOutIn(timeZone)).toBe(shanghai);
  });
});
