import { parentPort, workerData } from 'node:worker_threads';
import { reportDocument, type SealedContent } from './report-document.js';

// what `writtenApart` starts
parentPort?.postMessage(await reportDocument(workerData as SealedContent));
