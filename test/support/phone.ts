import type { Page } from 'playwright-core';
import type { Stage } from './stage.js';

/** The service worker has what it needs to open the application again. */
export async function readyForNoLine(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const worker = await navigator.serviceWorker.ready;
    if (worker.active?.state !== 'activated')
      await new Promise((done) => worker.active?.addEventListener('statechange', done, { once: true }));
  });
}
/** The cases of this title. */
export async function recorded(
  stage: Stage,
  title: string,
): Promise<{ id: string; occurredAt: string; recordedAt: string; attachments: number }[]> {
  return stage.api.database.db.query(
    `SELECT s.id, e.occurred_at::text AS "occurredAt", e.recorded_at::text AS "recordedAt",
       (SELECT count(*)::int FROM attachment a WHERE a.suggestion_id = s.id) AS attachments
     FROM suggestion s JOIN event e ON e.suggestion_id = s.id AND e.type = 'recorded' WHERE s.title = $1`,
    [title],
  );
}
/** Whether a picture is seen, not only asked for. */
export function isDrawn(page: Page, name: string): Promise<boolean> {
  return page.getByAltText(name).evaluate(async (image: HTMLImageElement) => {
    await image.decode().catch(() => undefined);
    return image.naturalWidth > 0;
  });
}
export const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
