import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SealedContent } from './report-document.js';

/** The document, written in a thread of its own: one of many pages takes seconds, and nobody else's request must wait for it. */
export async function writtenApart(report: SealedContent): Promise<Buffer> {
  const thread = new Worker(new URL('./document-thread.js', import.meta.url), { workerData: report });
  const [written] = (await once(thread, 'message')) as [Uint8Array];
  return Buffer.from(written);
}
