import { useId, type ButtonHTMLAttributes, type ReactNode } from 'react';

/**
 * Controls without a library, for what a deputy opens first on a slow phone: the frame around every page, log-in, home and 记一条.
 * They look like the others (style.css) and weigh nothing.
 */
export function PlainButton({
  kind = 'usual',
  busy = false,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { readonly kind?: 'primary' | 'usual' | 'text'; readonly busy?: boolean }) {
  const { className = '', type = 'button', disabled = false, ...others } = rest;
  return <button {...others} type={type} disabled={disabled || busy} aria-busy={busy} className={`button ${kind} ${className}`} />;
}

interface ControlProps {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}
/** A label, its control, and beside it what is wrong with what was typed. */
export function Field({
  label,
  hint,
  error,
  children,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}) {
  const id = useId();
  const told = error ? `${id}-error` : hint ? `${id}-hint` : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': error !== undefined, 'aria-describedby': told })}
      {hint && (
        <small id={`${id}-hint`} className="quiet">
          {hint}
        </small>
      )}
      {error && (
        <small id={`${id}-error`} className="wrong" role="alert">
          {error}
        </small>
      )}
    </div>
  );
}

/** One of a few answers to a question, big enough for a thumb. */
export function Choice({
  legend,
  options,
  value,
  onChange,
  error,
}: {
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}) {
  const id = useId();
  return (
    <fieldset className="asked" role="radiogroup" aria-required="true" {...(error ? { 'aria-describedby': id } : {})}>
      <legend>{legend}</legend>
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input type="radio" name={id} value={option.value} checked={value === option.value} onChange={() => onChange(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
      {error && (
        <small id={id} className="wrong" role="alert">
          {error}
        </small>
      )}
    </fieldset>
  );
}

/** What went wrong, or what to know; words and a shape, not colour alone. */
export function Notice({
  kind,
  action,
  children,
}: {
  readonly kind: 'error' | 'info' | 'done';
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={`notice ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <span aria-hidden="true">{{ error: '✕', info: 'ℹ', done: '✓' }[kind]}</span>
      <div>{children}</div>
      {action}
    </div>
  );
}
export function Waiting() {
  return (
    <p className="quiet waiting" role="status" aria-busy="true">
      …
    </p>
  );
}
