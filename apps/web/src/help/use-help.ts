import { useEffect, useState } from 'react';
import { useLooks } from '../looks';
import type { helpZh } from '../texts/help.zh';
import type { SameHelp } from './shapes';

export type Help = SameHelp<typeof helpZh>;

/** The help texts in the reader's language, once they are here. */
export function useHelp(): Help | null {
  const { language } = useLooks();
  const [help, setHelp] = useState<Help | null>(null);
  useEffect(() => {
    let left = false;
    const load =
      language === 'en' ? import('../texts/help.en').then(({ helpEn }) => helpEn) : import('../texts/help.zh').then(({ helpZh: zh }) => zh);
    void load.then((texts) => {
      if (!left) setHelp(texts);
    });
    return () => {
      left = true;
    };
  }, [language]);
  return help;
}
