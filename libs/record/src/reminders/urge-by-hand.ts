import { nextWorkingMoment, shanghaiDate, type ClockName, type Recipient } from '@bihuan/domain';
import { v7 as uuid } from 'uuid';
import { loadCases, lockCases } from '../cases/load-case.js';
import type { Tx } from '../database.js';
import { ExpectedFailure, NotFound } from '../failures.js';
import { referenceFacts } from '../reference.js';
import { insertRows } from '../rows.js';
import { recipientsOf, townUsers } from './recipients.js';

/** Whom the office urges by hand: who owes what the clock waits for, and who answers for them. */
const URGED: Readonly<Record<ClockName, readonly Recipient[]>> = {
  reply: ['handler', 'unitHead'],
  accept: ['handler', 'unitHead'],
  coOpinion: ['handler', 'unitHead'],
  promise: ['handler', 'unitHead'],
  evaluate: ['deputy'],
  assign: ['office'],
  followUp: ['office'],
};
/** Of several running clocks the one that matters most, unless the office names another. */
const FIRST: readonly ClockName[] = ['reply', 'promise', 'evaluate', 'coOpinion', 'accept', 'assign', 'followUp'];

/** Nothing to urge, or nobody: 409. */
export class NothingToUrge extends ExpectedFailure {
  constructor(readonly code: 'reminder.no_clock' | 'reminder.no_recipient') {
    super(code);
  }
}

export interface Urging {
  readonly suggestionId: string;
  readonly clock?: ClockName;
  readonly note: string;
  /** a written 催办单 goes with it */
  readonly letter: boolean;
  readonly urgedBy: string;
}

/**
 * The office's own 催办, with a note: a reminder like the ladder's, planned for the first working moment, but without a place in
 * the ladder, so that it supersedes nothing and the office may urge as often as it sees fit. Answers the rows' ids.
 */
export async function urgeByHand(tx: Tx, now: Date, { suggestionId, clock, note, letter, urgedBy }: Urging): Promise<string[]> {
  await lockCases(tx, [suggestionId]);
  const [loaded] = await loadCases(tx, [suggestionId]);
  if (!loaded) throw new NotFound('suggestion');
  const { state } = loaded;
  const wanted = clock ? [clock] : FIRST;
  const run = wanted.map((name) => state.clocks.find((one) => one.clock === name && one.stoppedAt === null)).find(Boolean);
  if (!run) throw new NothingToUrge('reminder.no_clock');
  const { calendar, policy } = await referenceFacts(tx, state.jurisdictionId, now);
  const users = await townUsers(tx, state.jurisdictionId);
  const recipients = [...new Set(URGED[run.clock].flatMap(recipientsOf(users, state, run)))];
  if (recipients.length === 0) throw new NothingToUrge('reminder.no_recipient');
  const [last] = await tx.query<{ count: number }[]>(
    'SELECT count(DISTINCT level) AS count FROM reminder WHERE clock_run_id = $1 AND level_order IS NULL',
    [run.runId],
  );
  const plannedAt = nextWorkingMoment(calendar, policy.workingHours, now);
  const rows = recipients.map((recipientId) => ({
    id: uuid(),
    jurisdiction_id: state.jurisdictionId,
    suggestion_id: suggestionId,
    clock_run_id: run.runId,
    clock: run.clock,
    cycle: run.cycle,
    level: `manual_${(last?.count ?? 0) + 1}`,
    level_order: null,
    level_on: shanghaiDate(plannedAt),
    letter,
    recipient_id: recipientId,
    state: 'planned',
    planned_at: plannedAt,
    note,
    urged_by: urgedBy,
  }));
  await insertRows(tx, 'reminder', rows);
  return rows.map(({ id }) => id);
}
