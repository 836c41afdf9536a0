import { useEffect, useMemo } from 'react';
import type { Answer, Asked, PathOf } from '../api';
import { useSession } from '../session';
import { useData } from '../use-data';
import { keepKnown, known } from './known';

/**
 * A short list as it was last told, so that a form can be filled where there is no line: receptions, stations, categories, deputies.
 * Kept for this person on this device until the log-out.
 */
export function useKnownList<P extends PathOf<'get'>>(path: P, ...asked: Asked<P, { readonly turn?: number }>): Answer<P> | undefined {
  const { person } = useSession();
  const personId = person?.id ?? '';
  const { data } = useData(path, ...asked);
  useEffect(() => {
    if (data !== undefined) keepKnown(personId, path, data);
  }, [data, personId, path]);
  // the same as long as nothing new is told
  return useMemo(() => data ?? known<Answer<P>>(personId, path), [data, personId, path]);
}
