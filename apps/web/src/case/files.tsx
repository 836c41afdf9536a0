import { Button } from 'antd';
import { useState } from 'react';
import { addressOf } from '../api';
import { useLooks } from '../looks';
import type { Attachment } from './dossier';
import { Dialog } from '../ui/dialog';

/** What every browser can show. */
const SHOWN = /^image\/(jpeg|png|gif|webp|bmp)$/;

export function sizeInWords(bytes: number): string {
  return bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

function seenAt(id: string): string {
  return addressOf('/attachments/{id}', { path: { id }, query: { view: 'true' } });
}

/** Files of a case: pictures are seen and open large, others are saved. */
export function Files({ files }: { readonly files: readonly Attachment[] }) {
  const { t } = useLooks();
  const [looking, setLooking] = useState<Attachment | null>(null);
  if (files.length === 0) return null;
  return (
    <>
      <ul className="files">
        {files.map((file) => {
          const { id, name, type, size, addedBy } = file;
          const isPicture = SHOWN.test(type);
          return (
            <li key={id}>
              {isPicture ? (
                <button type="button" className="thumb" aria-label={t('case.files.look', { name })} onClick={() => setLooking(file)}>
                  <img src={seenAt(id)} alt="" loading="lazy" width="96" height="72" />
                </button>
              ) : (
                <span className="thumb" aria-hidden="true">
                  {(/\.(\w{1,5})$/.exec(name)?.[1] ?? '…').toUpperCase()}
                </span>
              )}
              <div>
                <a href={addressOf('/attachments/{id}', { path: { id } })} download={name} aria-label={t('case.files.save', { name })}>
                  {name}
                </a>
                <div className="quiet">{t('case.files.by', { name: addedBy, size: sizeInWords(size) })}</div>
              </div>
            </li>
          );
        })}
      </ul>
      {looking && (
        <Dialog
          open
          width={960}
          title={looking.name}
          onCancel={() => setLooking(null)}
          footer={<Button onClick={() => setLooking(null)}>{t('close')}</Button>}
        >
          <img className="large-picture" src={seenAt(looking.id)} alt={looking.name} />
        </Dialog>
      )}
    </>
  );
}
