import { Tables1700000000001 } from './0001-tables.js';
import { Calendar1700000000002 } from './0002-calendar.js';

/** All migrations, oldest first; the DataSource of libs/record runs them. */
export const MIGRATIONS = [Tables1700000000001, Calendar1700000000002];
export { CALENDAR_YEARS } from './calendar-years.js';
