import { useLooks } from '../looks';

/** Deputies who put it forward together; the folded line says how many are chosen. */
export function CoSigners({
  deputies,
  chosen,
  isOpen,
  onChange,
}: {
  readonly deputies: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly isOpen: boolean;
  readonly onChange: (chosen: string[]) => void;
}) {
  const { t } = useLooks();
  if (deputies.length === 0) return null;
  return (
    <details open={isOpen || undefined}>
      <summary>
        {t('record.optional', { label: t('record.coSigners') })}
        {chosen.length > 0 && ` · ${chosen.length}`}
      </summary>
      <div className="choices">
        {deputies.map(({ id, name }) => (
          <label key={id} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) => onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
            />
            {name}
          </label>
        ))}
      </div>
    </details>
  );
}
