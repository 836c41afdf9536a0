import { Button } from 'antd';
import { useRef } from 'react';
import { api, Problem } from '../api';
import { useLooks } from '../looks';
import { newKey } from '../new-key';
import { sizeInWords } from './files';

/** A file that goes with a step: it is uploaded as soon as it is chosen. */
export interface Attached {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  /** null while it is on its way, and when it did not arrive */
  readonly id: string | null;
  readonly failure: string | null;
}
type Change = (change: (before: readonly Attached[]) => readonly Attached[]) => void;
const MOST = 9;
const TYPES = 'image/*,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.txt,.csv,.zip';

export function isOnItsWay({ id, failure }: Attached): boolean {
  return id === null && failure === null;
}

/** Files that go with a step, each with how far it has come. */
export function AttachField({ files, onChange }: { readonly files: readonly Attached[]; readonly onChange: Change }) {
  const { t } = useLooks();
  const chooser = useRef<HTMLInputElement>(null);
  // what was chosen stays here to be tried again; after a reload only what has arrived is left
  const contents = useRef(new Map<string, File>());
  const upload = async (key: string, file: File): Promise<void> => {
    const set = (changed: Partial<Attached>): void =>
      onChange((before) => before.map((one) => (one.key === key ? { ...one, ...changed } : one)));
    set({ failure: null });
    const form = new FormData();
    form.append('file', file);
    try {
      const { id } = await api.post('/attachments', { body: form, key });
      set({ id });
    } catch (error) {
      set({ failure: error instanceof Problem ? (error.errors[0]?.message ?? error.message) : String(error) });
    }
  };
  const choose = (chosen: readonly File[]): void => {
    const added = chosen.slice(0, MOST - files.length).map((file) => ({ key: newKey(), file }));
    onChange((before) => [...before, ...added.map(({ key, file: { name, size } }) => ({ key, name, size, id: null, failure: null }))]);
    for (const { key, file } of added) {
      contents.current.set(key, file);
      void upload(key, file);
    }
  };
  return (
    <div className="attach">
      <input
        ref={chooser}
        type="file"
        multiple
        style={{ display: 'none' }}
        accept={TYPES}
        aria-label={t('form.files.add')}
        onChange={({ target }) => {
          choose([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <Button onClick={() => chooser.current?.click()} disabled={files.length >= MOST}>
        {t('form.files.add')}
      </Button>{' '}
      <small className="quiet">{t('form.files.help')}</small>
      <ul className="plain" aria-live="polite">
        {files.map((file) => {
          const { key, name, size, failure } = file;
          const content = contents.current.get(key);
          return (
            <li key={key} className="row">
              <span>
                <span aria-hidden="true">{failure ? '✕ ' : isOnItsWay(file) ? '… ' : '✓ '}</span>
                {name} <span className="quiet">{isOnItsWay(file) ? t('form.files.sending') : sizeInWords(size)}</span>
                {failure && <small className="wrong"> {failure}</small>}
              </span>
              {failure && content && (
                <Button size="small" onClick={() => void upload(key, content)}>
                  {t('form.files.again', { name })}
                </Button>
              )}
              <Button size="small" type="text" onClick={() => onChange((before) => before.filter((one) => one.key !== key))}>
                {t('form.files.remove', { name })}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
