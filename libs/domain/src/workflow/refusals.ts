import type { Refusal } from './decision.js';

/** Every code the workflow can refuse with. Clients rely on them; the API has a text for each in both languages. */
export const REFUSAL_CODES = [
  'suggestion.role_not_allowed',
  'suggestion.wrong_state',
  'suggestion.concluded',
  'occurred_at.not_allowed',
  'occurred_at.invalid',
  'occurred_at.in_future',
  'occurred_at.before_previous',
  'occurred_at.too_far_back',
  'field.not_allowed_here',
  'deputy.required',
  'deputy.not_own',
  'deputy.co_is_lead',
  'merge.primary_unknown',
  'merge.self',
  'merge.primary_not_on_spine',
  'merge.has_merged_cases',
  'suggestion.has_merged_cases',
  'suggestion.already_replied',
  'split.primary_already_replied',
  'withdrawal.already_requested',
  'withdrawal.none_requested',
  'withdrawal.already_agreed',
  'unit.unknown',
  'unit.lead_is_co',
  'unit.duplicate',
  'unit.not_involved',
  'accept.already_accepted',
  'return.already_requested',
  'return.none_requested',
  'return.window_passed',
  'return.to_itself',
  'extension.already_requested',
  'extension.none_requested',
  'extension.overdue',
  'extension.not_later',
  'extension.exceeds_policy',
  'promise.date_required',
  'promise.date_not_allowed',
  'promise.date_in_past',
  'evaluation.already_made',
  'evaluation.comment_required',
  'evaluation.office_is_on_paper',
  'evaluation.own_login_is_not_paper',
  'rework.not_dissatisfied',
  'resolve.kind_not_adopted',
  'resolve.dissatisfied',
  'resolve.not_evaluated',
  'conclude.kind',
  'conclude.dissatisfied',
  'follow_up.already_made',
  'feedback.in_future',
  'supervision.already',
  'supervision.none',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A guard's no: 422, the state was right. */
export function guard(code: RefusalCode, path?: string, params?: Refusal['params']): Refusal {
  return { kind: 'guard', code, ...(path ? { path } : {}), ...(params ? { params } : {}) };
}
/** A bad field: 422. */
export function field(code: RefusalCode, path: string, params?: Refusal['params']): Refusal {
  return { kind: 'field', code, path, ...(params ? { params } : {}) };
}
