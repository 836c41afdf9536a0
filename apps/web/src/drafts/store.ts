import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { BodyOf } from '../api';

/** What was written down on this device and is not yet at the office. */
export interface Draft {
  /** also the Idempotency-Key under which it is sent, however often: it arrives once */
  readonly key: string;
  /** who wrote it: nobody else's log-in sends it */
  readonly personId: string;
  readonly writtenAt: string;
  /** the body of POST /suggestions, but for the photos */
  readonly body: BodyOf<'/suggestions', 'post'>;
  readonly photos: readonly Photo[];
  /** what the office's server said; null while it waits for a line */
  readonly refused: { readonly message: string; readonly errors: readonly { readonly path: string; readonly message: string }[] } | null;
}
export interface Photo {
  readonly key: string;
  readonly name: string;
  readonly content: Blob;
  /** once it has been sent */
  readonly attachmentId: string | null;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft; indexes: { byPerson: string } };
}
let opened: Promise<IDBPDatabase<Schema>> | null = null;
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('bihuan', 1, {
    upgrade: (db) => db.createObjectStore('drafts', { keyPath: 'key' }).createIndex('byPerson', 'personId'),
  });
  // what was refused once may be allowed the next time
  opened.catch(() => (opened = null));
  return opened;
}

/** A person's drafts, oldest first. */
export async function draftsOf(personId: string): Promise<Draft[]> {
  const drafts = await (await database()).getAllFromIndex('drafts', 'byPerson', personId);
  return drafts.sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1));
}
/** In the place of another one, where there is one: either both happen or neither. */
export async function replaceDraft(before: string | null, draft: Draft): Promise<void> {
  const change = (await database()).transaction('drafts', 'readwrite');
  await Promise.all([change.store.put(draft), before !== null && before !== draft.key && change.store.delete(before), change.done]);
}
/** Only one that is still there: what was thrown away does not come back. */
export async function changeDraft(key: string, changed: (draft: Draft) => Draft): Promise<Draft | undefined> {
  const change = (await database()).transaction('drafts', 'readwrite');
  const kept = await change.store.get(key);
  const draft = kept && changed(kept);
  if (draft) await change.store.put(draft);
  await change.done;
  return draft;
}
export async function draftOf(key: string): Promise<Draft | undefined> {
  return (await database()).get('drafts', key);
}
export async function dropDraft(key: string): Promise<void> {
  await (await database()).delete('drafts', key);
}
