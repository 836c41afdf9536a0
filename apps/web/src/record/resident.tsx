import type { Values } from '../drafts/record-values';
import { useLooks } from '../looks';
import { Field } from '../ui/plain';

/** Who said it, if they want to be told: what is asked, why, and who will see it. */
export function Resident({
  values,
  onChange,
  errorOf,
}: {
  readonly values: Values;
  readonly onChange: (some: Partial<Values>) => void;
  readonly errorOf: (path: string) => string | undefined;
}) {
  const { t } = useLooks();
  const field = (name: 'name' | 'phone' | 'village') => ({
    value: values[name],
    onChange: ({ target }: { target: HTMLInputElement }) => onChange({ [name]: target.value }),
    autoComplete: 'off',
  });
  return (
    <fieldset>
      <legend>{t('record.optional', { label: t('record.resident') })}</legend>
      <p className="quiet">{t('record.privacy')}</p>
      <div className="pair">
        <Field label={t('field.name')} error={errorOf('resident.name')}>
          {(control) => <input {...control} {...field('name')} />}
        </Field>
        <Field label={t('field.phone')} error={errorOf('resident.phone')}>
          {(control) => <input {...control} {...field('phone')} inputMode="tel" />}
        </Field>
        <Field label={t('record.village')} error={errorOf('resident.village')}>
          {(control) => <input {...control} {...field('village')} maxLength={200} />}
        </Field>
      </div>
      <label className="choice alone">
        <input type="checkbox" checked={values.confidential} onChange={({ target }) => onChange({ confidential: target.checked })} />
        {t('record.confidential')}
      </label>
    </fieldset>
  );
}
