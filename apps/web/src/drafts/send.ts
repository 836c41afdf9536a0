import { api, Problem } from '../api';
import { draftOf, draftsOf, dropDraft, keepDraft, type Draft } from './store';

export interface SentDraft {
  readonly key: string;
  readonly id: string;
  readonly number: string;
}
export interface Sending {
  readonly sent: readonly SentDraft[];
  /** the log-in has expired: what is kept waits for a new one */
  readonly loggedOut: boolean;
}

/** What may be right the next time: no line, a server that is busy or away, a log-in that has to be renewed. */
function isPassing({ status }: Problem): boolean {
  return status === 0 || status === 401 || status === 423 || status === 429 || status >= 500;
}

/**
 * Sends a person's drafts, one after the other, by one tab at a time. Each goes under its own key, and the same body every time, so
 * that one whose answer was lost is not recorded twice. What is refused stays, with the reasons. `confirm` renews the log-in first
 * when the page was opened without a line.
 */
export async function sendDrafts(personId: string, confirm: () => Promise<void>): Promise<Sending> {
  return navigator.locks.request('bihuan-drafts', async () => {
    const sent: SentDraft[] = [];
    const drafts = await draftsOf(personId);
    try {
      if (drafts.length > 0) await confirm();
    } catch (error) {
      return { sent, loggedOut: error instanceof Problem && error.status === 401 };
    }
    for (const draft of drafts) {
      if (draft.refused) continue;
      try {
        sent.push(await sendOne(draft));
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        if (isPassing(error)) return { sent, loggedOut: error.status === 401 };
        const kept = (await draftOf(draft.key)) ?? draft;
        if (isClockAhead(error)) sent.push(await sendOne(await undated(kept)));
        else await keepDraft({ ...kept, refused: { message: error.message, errors: error.errors } });
      }
    }
    return { sent, loggedOut: false };
  });
}

/** This device's clock goes ahead of the server's: what it wrote "later than now" was written now. */
function isClockAhead({ status, errors }: Problem): boolean {
  return status === 422 && errors.length === 1 && errors[0]?.path === 'occurredAt';
}
async function undated(draft: Draft): Promise<Draft> {
  const { occurredAt: _, ...body } = draft.body;
  // another body is another request
  const other: Draft = { ...draft, key: newKey(), body };
  await keepDraft(other);
  await dropDraft(draft.key);
  return other;
}

async function sendOne(draft: Draft): Promise<SentDraft> {
  let current = draft;
  for (const photo of draft.photos) {
    if (photo.attachmentId) continue;
    const form = new FormData();
    form.append('file', photo.content, photo.name);
    const { id } = await api.post('/attachments', { body: form, key: photo.key });
    // kept at once: a photo is not sent again when the line breaks after it
    current = { ...current, photos: current.photos.map((one) => (one.key === photo.key ? { ...one, attachmentId: id } : one)) };
    await keepDraft(current);
  }
  const attachmentIds = current.photos.flatMap(({ attachmentId }) => attachmentId ?? []);
  const body = { ...current.body, ...(attachmentIds.length > 0 ? { attachmentIds } : {}) };
  const { id, number } = await api.post('/suggestions', { body, key: current.key });
  await dropDraft(current.key);
  return { key: current.key, id, number };
}
