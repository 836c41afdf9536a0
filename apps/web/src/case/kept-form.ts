import type { Command } from '../shapes';
import type { Attached } from './attach-field';
import type { Filled } from './command-forms';

/** What was filled into a form and not sent yet. */
export interface Kept {
  readonly values: Filled;
  readonly files: readonly Attached[];
}
const PREFIX = 'bihuan-form ';

/**
 * Unsent forms, for as long as this tab lives: a closed form, a reload, a log-in that ran out lose nothing. Only the same person finds
 * them again.
 */
export function keptForm(personId: string, suggestionId: string, command: Command | 'record') {
  const name = `${PREFIX}${personId} ${suggestionId} ${command}`;
  return {
    read: (): Kept | null => {
      try {
        return JSON.parse(sessionStorage.getItem(name) ?? 'null') as Kept | null;
      } catch {
        return null;
      }
    },
    keep: ({ values, files }: Kept): void => {
      try {
        sessionStorage.setItem(name, JSON.stringify({ values, files: files.filter(({ id }) => id !== null) }));
      } catch {
        // a full store keeps nothing; the form itself still has it
      }
    },
    drop: (): void => sessionStorage.removeItem(name),
  };
}
/** After log-out nothing of it stays behind. */
export function dropKeptForms(): void {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
}
