import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { setUpCalls } from './api';
import { TEXTS, type Language, type TextKey } from './texts';
import { fill, listed, type Params } from './texts/fill';

export interface Looks {
  readonly language: Language;
  readonly dark: boolean;
  /** type of at least 18 px, targets of at least 60 px */
  readonly large: boolean;
}
interface LooksAndChange extends Looks {
  readonly change: (changed: Partial<Looks>) => void;
  readonly t: (key: TextKey, params?: Params) => string;
  /** names one after another, as the language does it */
  readonly list: (names: readonly string[]) => string;
}
export const ACCENT = { light: '#1d5c8a', dark: '#7db8e8' };
const LooksContext = createContext<LooksAndChange | null>(null);
const KEPT_AS = 'bihuan-looks';

function kept(): Looks {
  const system = { language: 'zh-CN' as const, dark: matchMedia('(prefers-color-scheme: dark)').matches, large: false };
  try {
    return { ...system, ...(JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}') as Partial<Looks>) };
  } catch {
    return system;
  }
}

export function LooksProvider({ children }: { readonly children: ReactNode }) {
  const [looks, setLooks] = useState(kept);
  const value = useMemo<LooksAndChange>(() => {
    const texts = TEXTS[looks.language];
    const t: LooksAndChange['t'] = (key, params = {}) => fill(texts[key], params, looks.language);
    const list: LooksAndChange['list'] = (names) => listed(names, looks.language);
    // before any page asks for something
    setUpCalls({ language: looks.language, unreachable: t('unreachable') });
    return { ...looks, t, list, change: (changed) => setLooks((before) => ({ ...before, ...changed })) };
  }, [looks]);
  useEffect(() => {
    localStorage.setItem(KEPT_AS, JSON.stringify(looks));
    const page = document.documentElement;
    page.lang = looks.language;
    page.dataset['look'] = looks.dark ? 'dark' : 'light';
    page.style.setProperty('--accent', looks.dark ? ACCENT.dark : ACCENT.light);
    page.dataset['size'] = looks.large ? 'large' : 'usual';
  }, [looks]);
  return <LooksContext value={value}>{children}</LooksContext>;
}

export function useLooks(): LooksAndChange {
  const looks = useContext(LooksContext);
  if (!looks) throw new Error('a page without looks');
  return looks;
}
