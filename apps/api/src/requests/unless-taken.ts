import { InvalidFields, sqlState } from '@bihuan/record';

const UNIQUE_VIOLATION = '23505';

/** Writes a row of which no second may be alike in a field; InvalidFields there when another has it already. */
export async function unlessTaken(path: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    throw new InvalidFields([{ path, code: 'field.taken' }]);
  }
}
