import { useEffect, useRef, useState } from 'react';
import { useLooks } from '../looks';
import { newKey } from '../new-key';
import { PlainButton } from '../ui/plain';
import type { Photo } from './store';

const MOST_PHOTOS = 9;
/** A picture this small is left as it is; a larger one is drawn anew with so many pixels along its longer side. */
const SMALL_BYTES = 500_000;
const MOST_PIXELS = 2_000;

/** A photo of a few megabytes takes minutes on a village's line, and shows no more of a hole in the road. */
async function shrunk(file: File): Promise<File> {
  if (file.size <= SMALL_BYTES) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, MOST_PIXELS / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    if (!drawn || drawn.size >= file.size) return file;
    return new File([drawn], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: drawn.type });
  } catch {
    // what this browser cannot read goes as it is
    return file;
  }
}

/** Photos from the camera or the album, each small enough for a village's line. */
export function Photos({
  photos,
  onChange,
  error,
}: {
  readonly photos: readonly Photo[];
  readonly onChange: (photos: readonly Photo[]) => void;
  readonly error: string | undefined;
}) {
  const { t } = useLooks();
  const latest = useRef(photos);
  latest.current = photos;
  const add = async (files: readonly File[]): Promise<void> => {
    const added = await Promise.all(
      files.map(async (file): Promise<Photo> => {
        const content = await shrunk(file);
        return { key: newKey(), name: content.name, content, attachmentId: null };
      }),
    );
    onChange([...latest.current, ...added].slice(0, MOST_PHOTOS));
  };
  return (
    <>
      <fieldset className="asked">
        <legend>{t('record.photos')}</legend>
        <div className="row">
          {(['camera', 'album'] as const).map((from) => (
            <label key={from} className="button pick">
              <input
                type="file"
                className="unseen"
                accept="image/*"
                {...(from === 'camera' ? { capture: 'environment' as const } : { multiple: true })}
                onChange={({ target }) => {
                  void add([...(target.files ?? [])]);
                  target.value = '';
                }}
              />
              {t(`record.${from}`)}
            </label>
          ))}
        </div>
        {error && (
          <small className="wrong" role="alert">
            {error}
          </small>
        )}
      </fieldset>
      {photos.length > 0 && (
        <ul className="photos">
          {photos.map((photo) => (
            <li key={photo.key}>
              <Thumbnail photo={photo} />
              <PlainButton onClick={() => onChange(photos.filter(({ key }) => key !== photo.key))}>
                {t('record.removePhoto', { name: photo.name })}
              </PlainButton>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
function Thumbnail({ photo: { content, name } }: { readonly photo: Photo }) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(content);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);
  return url === '' ? null : <img src={url} alt={name} width="72" height="72" />;
}
