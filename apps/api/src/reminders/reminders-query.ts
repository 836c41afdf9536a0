import { addDays, isLocalDate, startOfDay } from '@bihuan/domain';
import { InvalidFields, isId } from '@bihuan/record';
import type { Caller } from '../access/caller.js';
import { PageQuery, positionOf } from '../lists/page.js';
import { ChoiceField, IdField, isInstant, TextField } from '../validation/fields.js';
import { REMINDER_STATES } from './reminder-shape.js';

export class RemindersQuery extends PageQuery {
  @IdField({ optional: true }) suggestionId?: string;
  @IdField({ optional: true }) recipientId?: string;
  @TextField({ max: 40, optional: true, description: 'planned at or after this date or instant' }) from?: string;
  @TextField({ max: 40, optional: true, description: 'planned on this date or before, or at this instant or before' }) to?: string;
  @TextField({ max: 100, optional: true, description: `one or several of ${REMINDER_STATES.join(', ')}, joined by commas` }) state?: string;
  @TextField({ max: 100, optional: true, description: "part of the case's number or title, or of the recipient's name" }) q?: string;
  @ChoiceField(['plannedAt', '-plannedAt'], { optional: true, description: 'a minus in front: the latest first (plannedAt)' })
  sort?: string;
}

/** Whose reminders this caller may see, as SQL on `r`: office, leaders, presidium and auditor their town's, others their own. */
export function visibleReminders(caller: Caller, param: (value: unknown) => string): string {
  const is = (...roles: Caller['roles'][number][]): boolean => caller.roles.some((role) => roles.includes(role));
  if (is('district', 'auditor')) {
    return `r.jurisdiction_id IN (SELECT j.id FROM jurisdiction j WHERE j.path @> ARRAY[${param(caller.jurisdictionId)}::uuid])`;
  }
  if (is('office', 'leader', 'principal', 'presidium')) return `r.jurisdiction_id = ${param(caller.jurisdictionId)}`;
  return `r.recipient_id = ${param(caller.id)}`;
}

/** The conditions of a list, without and with its cursor; values are appended through `param`. */
export function reminderConditions(
  query: RemindersQuery,
  caller: Caller,
  param: (value: unknown) => string,
): { where: string; after: string } {
  const where = [visibleReminders(caller, param)];
  if (query.suggestionId) where.push(`r.suggestion_id = ${param(query.suggestionId)}`);
  if (query.recipientId) where.push(`r.recipient_id = ${param(query.recipientId)}`);
  if (query.from) where.push(`r.planned_at >= ${param(isLocalDate(query.from) ? startOfDay(query.from) : instantOf('from', query.from))}`);
  if (query.to) {
    where.push(
      isLocalDate(query.to)
        ? `r.planned_at < ${param(startOfDay(addDays(query.to, 1)))}`
        : `r.planned_at <= ${param(instantOf('to', query.to))}`,
    );
  }
  if (query.state) {
    const wanted = query.state.split(',').map((one) => one.trim());
    if (!wanted.every((one) => REMINDER_STATES.some((state) => state === one))) {
      throw new InvalidFields([{ path: 'state', code: 'field.choice', params: { values: REMINDER_STATES.join(', ') } }]);
    }
    where.push(`r.state = ANY (${param(wanted)})`);
  }
  if (query.q) {
    const like = param(`%${query.q.trim().replace(/[\\%_]/g, '\\$&')}%`);
    where.push(`(s.number ILIKE ${like} OR s.title ILIKE ${like} OR u.name ILIKE ${like})`);
  }
  const start = positionOf(query, 2);
  if (!start) return { where: where.join(' AND '), after: '' };
  const [at, id] = start;
  if (!isInstant(at) || !isId(id)) throw new InvalidFields([{ path: 'cursor', code: 'field.cursor' }]);
  return {
    where: where.join(' AND '),
    after: ` AND (r.planned_at, r.id) ${isLatestFirst(query) ? '<' : '>'} (${param(at)}::timestamptz, ${param(id)}::uuid)`,
  };
}

export function isLatestFirst({ sort }: RemindersQuery): boolean {
  return sort === '-plannedAt';
}
function instantOf(path: string, value: string): Date {
  if (!isInstant(value)) throw new InvalidFields([{ path, code: 'field.instant' }]);
  return new Date(value);
}
