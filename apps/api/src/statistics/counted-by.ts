import { countedSince, shanghaiDate, type FigureTest } from '@bihuan/domain';
import { figureEvents, type FigureQuestion, type Reader } from '@bihuan/record';
import { instant } from '../times.js';
import type { CountingEventShape } from './statistics-shapes.js';

/** By case, the event since which it is among those that a number counts: the same fold that counts says so. */
export async function countingEvents(
  db: Reader,
  ids: readonly string[],
  passes: FigureTest,
  moment: Pick<FigureQuestion, 'asOf' | 'knownAt'>,
): Promise<Map<string, CountingEventShape>> {
  const asOn = shanghaiDate(moment.asOf);
  const found = new Map<string, CountingEventShape>();
  for (const [id, events] of await figureEvents(db, ids, moment)) {
    const since = countedSince(events, (digest) => passes(digest, asOn));
    if (since) found.set(id, { id: since.id, seq: since.seq, type: since.type, at: instant(since.occurredAt) });
  }
  return found;
}
