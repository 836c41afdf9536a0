import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Photo } from './store';

/**
 * Photos of forms that are not sent yet, beside the words that the tab keeps: in a database of its own, so that a page of an older
 * version, open in another tab, does not hold up the one with the drafts.
 */
interface Schema extends DBSchema {
  forms: { key: string; value: { readonly keptAt: number; readonly photos: readonly Photo[] } };
}
/** The words go with their tab; photos that nobody came back for go after a week. */
const KEPT_MS = 7 * 86_400_000;

let opened: Promise<IDBPDatabase<Schema>> | null = null;
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('bihuan-unsent', 1, { upgrade: (db) => void db.createObjectStore('forms') });
  return opened;
}

/** A store that is full or forbidden keeps nothing; the form itself still has them. */
export async function keepUnsentPhotos(key: string, photos: readonly Photo[]): Promise<void> {
  try {
    const db = await database();
    if (photos.length === 0) await db.delete('forms', key);
    else await db.put('forms', { keptAt: Date.now(), photos }, key);
  } catch {
    opened = null;
  }
}
export async function unsentPhotos(key: string): Promise<readonly Photo[]> {
  try {
    const db = await database();
    for (const old of await db.getAllKeys('forms')) {
      const kept = await db.get('forms', old);
      if (kept && kept.keptAt < Date.now() - KEPT_MS) await db.delete('forms', old);
    }
    return (await db.get('forms', key))?.photos ?? [];
  } catch {
    opened = null;
    return [];
  }
}
/** After log-out nothing of it stays behind. */
export async function dropUnsentPhotos(): Promise<void> {
  try {
    await (await database()).clear('forms');
  } catch {
    opened = null;
  }
}
