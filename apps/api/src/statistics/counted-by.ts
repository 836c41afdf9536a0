import { countedSince, shanghaiDate, type EventType, type FigureTest } from '@bihuan/domain';
import { figureEvents, type FigureQuestion, type Reader } from '@bihuan/record';
import { instant } from '../times.js';

/** The event since which a case is among those that a number counts. */
export interface CountingEvent {
  readonly id: string;
  readonly seq: number;
  readonly type: EventType;
  readonly at: string | null;
}

/** By case; the same fold that counts says what made it count. */
export async function countingEvents(
  db: Reader,
  ids: readonly string[],
  passes: FigureTest,
  moment: Pick<FigureQuestion, 'asOf' | 'knownAt'>,
): Promise<Map<string, CountingEvent>> {
  const asOn = shanghaiDate(moment.asOf);
  const found = new Map<string, CountingEvent>();
  for (const [id, events] of await figureEvents(db, ids, moment)) {
    const since = countedSince(events, (digest) => passes(digest, asOn));
    if (since) found.set(id, { id: since.id, seq: since.seq, type: since.type, at: instant(since.occurredAt) });
  }
  return found;
}
