import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTypes, { astToString } from 'openapi-typescript';
import { ROOT } from './paths.mjs';

export const API_TYPES = join(ROOT, 'apps/web/src/api-types.ts');
const HEAD = `// Generated from the API's OpenAPI document by \`npm run api-types\`: not to be edited.
// A test fails while it does not say what the API says.
`;

/** What the pages know of the API, as the compiled API describes itself now. */
export async function apiTypes() {
  const { apiDocument } = await import('@bihuan/api');
  return HEAD + astToString(await openapiTypes(await apiDocument(), { immutable: true }));
}

if (process.argv[1] === import.meta.filename) writeFileSync(API_TYPES, await apiTypes());
