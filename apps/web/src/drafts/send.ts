import { api, Problem } from '../api';
import { newKey } from '../new-key';
import { now } from '../times';
import { alone } from './alone';
import { changeDraft, draftOf, draftsOf, dropDraft, replaceDraft, type Draft } from './store';

export interface SentDraft {
  /** under which it was written down */
  readonly key: string;
  readonly id: string;
  readonly number: string;
}
export interface Sending {
  readonly sent: readonly SentDraft[];
  /** the log-in has expired: what is kept waits for a new one */
  readonly loggedOut: boolean;
}
/** A line that says nothing for so long is none; a photo may take as long as a village's line needs for it. */
const LIMIT_MS = 20_000;
const BYTES_PER_MS = 5;
const CLOCK_LEEWAY_MS = 60_000;

/** What may be right the next time: no line, a server that is busy or away, a log-in that has to be renewed. */
function isPassing({ status }: Problem): boolean {
  return status === 0 || status === 401 || status === 423 || status === 429 || status >= 500;
}

/**
 * Sends a person's drafts, one after the other, by one tab at a time. Each goes under its own key, and the same body every time, so
 * that one whose answer was lost is not recorded twice. What is refused stays, with the reasons. `confirm` renews the log-in first
 * when the page was opened without a line; `refresh` asks anew what time it is at the office.
 */
export function sendDrafts(personId: string, confirm: () => Promise<void>, refresh: () => Promise<void>): Promise<Sending> {
  return alone('bihuan-drafts', async () => {
    const sent: SentDraft[] = [];
    const drafts = (await draftsOf(personId)).filter(({ refused }) => !refused);
    try {
      if (drafts.length > 0) await confirm();
      for (const draft of drafts) sent.push(...(await sendOrRefuse(draft, refresh)));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { sent, loggedOut: error.status === 401 };
    }
    return { sent, loggedOut: false };
  });
}
/** Answers what arrived by that; fails when it may be right the next time. */
async function sendOrRefuse({ key }: Draft, refresh: () => Promise<void>): Promise<SentDraft[]> {
  try {
    return await sendOne(key);
  } catch (error) {
    if (!(error instanceof Problem) || isPassing(error)) throw error;
    const undated = await withoutFutureDate(error, key, refresh);
    if (undated) return (await sendOrRefuse(undated, refresh)).map((one) => ({ ...one, key }));
    await changeDraft(key, (kept) => ({ ...kept, refused: { message: error.message, errors: error.errors } }));
    return [];
  }
}

/** This device's clock goes ahead of the office's: what it wrote "later than now" was written now. */
async function withoutFutureDate({ status, errors }: Problem, key: string, refresh: () => Promise<void>): Promise<Draft | null> {
  const draft = await draftOf(key);
  if (!draft?.body.occurredAt || status !== 422 || errors.length !== 1 || errors[0]?.path !== 'occurredAt') return null;
  await refresh();
  // one that lies too far back is for the person to judge
  if (Date.parse(draft.body.occurredAt) < Date.parse(now()) - CLOCK_LEEWAY_MS) return null;
  const { occurredAt: _, ...body } = draft.body;
  // another body is another request
  const other: Draft = { ...draft, key: newKey(), body };
  await replaceDraft(key, other);
  return other;
}

/** Whoever threw it away meanwhile must not find it recorded: before each step it is looked whether it is still there. */
async function sendOne(key: string): Promise<SentDraft[]> {
  let current = await draftOf(key);
  for (const photo of current?.photos ?? []) {
    if (photo.attachmentId) continue;
    const form = new FormData();
    form.append('file', photo.content, photo.name);
    const within = LIMIT_MS + photo.content.size / BYTES_PER_MS;
    const { id } = await api.post('/attachments', { body: form, key: photo.key, within });
    // kept at once: a photo is not sent again when the line breaks after it
    current = await changeDraft(key, (kept) => ({
      ...kept,
      photos: kept.photos.map((one) => (one.key === photo.key ? { ...one, attachmentId: id } : one)),
    }));
    if (!current) return [];
  }
  return alone(`bihuan-draft ${key}`, async () => {
    const draft = await draftOf(key);
    if (!draft) return [];
    const attachmentIds = draft.photos.flatMap(({ attachmentId }) => attachmentId ?? []);
    const body = { ...draft.body, ...(attachmentIds.length > 0 ? { attachmentIds } : {}) };
    const { id, number } = await api.post('/suggestions', { body, key, within: LIMIT_MS });
    await dropDraft(key);
    return [{ key, id, number }];
  });
}
/** Once this is done, it is not recorded any more; one that is being recorded in this moment is waited for. */
export function throwAway(key: string): Promise<void> {
  return alone(`bihuan-draft ${key}`, () => dropDraft(key));
}
