import { evolve, type CaseEvent, type CaseState, type ClockChange, type EventType } from '@bihuan/domain';
import type { Tx } from '../database.js';
import type { Reference } from '../reference.js';
import { loadCases, lockCases } from './load-case.js';
import { saveDecision } from './save-cases.js';

/**
 * Appends what no person did: a due date moved by a calendar or policy change, a case that climbed to the presidium's list.
 * `decideEvent` sees the locked case and answers the event's data and clock changes, or null when there is nothing to do (any more).
 */
export async function appendSystemEvent(
  tx: Tx,
  suggestionId: string,
  type: Extract<EventType, 'dueDateMoved' | 'supervised'>,
  reference: Reference & { readonly now: Date },
  decideEvent: (state: CaseState) => { data: CaseEvent['data']; clockChanges: readonly ClockChange[] } | null,
): Promise<CaseState | null> {
  await lockCases(tx, [suggestionId]);
  const [loaded] = await loadCases(tx, [suggestionId]);
  if (!loaded) return null;
  const { state } = loaded;
  const wanted = decideEvent(state);
  if (!wanted) return null;
  const at = reference.now.toISOString() < state.lastEventAt ? state.lastEventAt : reference.now.toISOString();
  const event: CaseEvent = {
    type,
    seq: state.version + 1,
    actor: { id: null, name: '系统', username: null },
    onPaper: false,
    onBehalfOf: null,
    occurredAt: at,
    recordedAt: reference.now.toISOString(),
    ...wanted,
  };
  const after = evolve(state, event, state);
  await saveDecision(tx, { changes: [{ before: state, after, events: [event] }] }, reference, null);
  return after;
}
