import type { ReactNode } from 'react';

/** A few words beside a name that say what is special: of note, to be looked at, or one's own. */
export function Mark({ kind = 'note', children }: { readonly kind?: 'note' | 'warn' | 'own'; readonly children: ReactNode }) {
  return (
    <span className="mark" data-kind={kind}>
      {children}
    </span>
  );
}
