import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/** `npm run screenshots`: the browser tests, with a picture of every page they come to in `.screenshots`. */
process.env.SCREENSHOTS ??= join(ROOT, '.screenshots');
process.argv.splice(2, 0, 'test/dist/browser');
await import('./test.mjs');
