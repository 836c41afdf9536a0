import { InvalidFields } from '@bihuan/record';
import type { CallerRequest } from '../access/caller.js';
import { HttpFailure } from '../problems/problem.js';

type Part = ReturnType<CallerRequest['parts']> extends AsyncIterableIterator<infer P> ? P : never;

export interface Upload {
  readonly file: { readonly name: string; readonly type: string; readonly content: Buffer };
  readonly fields: Readonly<Record<string, string>>;
}

/** A multipart request with one part `file` and text fields, read whole (its size is limited in create-app.ts). */
export async function readUpload(request: CallerRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new HttpFailure(415, 'request.multipart_needed');
  const fields: Record<string, string> = {};
  let file: Upload['file'] | undefined;
  for await (const part of readableParts(request)) {
    if (part.type === 'file') {
      const content = await readable(part.toBuffer());
      // a name for people, never a path
      const name =
        part.filename
          .replace(/^.*[\\/]/, '')
          .replaceAll('\0', '')
          .slice(0, 200) || 'file';
      if (part.fieldname === 'file') file = { name, type: part.mimetype, content };
    } else if (typeof part.value === 'string') fields[part.fieldname] = part.value;
  }
  if (!file) throw new InvalidFields([{ path: 'file', code: 'field.required' }]);
  return { file, fields };
}

/** A multipart body that is cut off or has no boundary is unreadable; what is too large says so itself. */
function unreadable(error: unknown): unknown {
  const known = typeof (error as { statusCode?: unknown } | null)?.statusCode === 'number';
  return known ? error : new HttpFailure(400, 'request.unreadable');
}
async function readable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw unreadable(error);
  }
}
async function* readableParts(request: CallerRequest): AsyncGenerator<Part> {
  try {
    yield* request.parts();
  } catch (error) {
    throw unreadable(error);
  }
}
