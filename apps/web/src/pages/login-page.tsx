import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Problem } from '../api';
import { useLooks } from '../looks';
import { useSession, type Person } from '../session';
import { Field, Notice, PlainButton } from '../ui/plain';

export function LoginPage() {
  const { t, language, large, change } = useLooks();
  return (
    <main className="login" id="page">
      <div>
        <h1 style={{ display: 'flex', gap: 12, alignItems: 'center', marginBottom: 4 }}>
          <img src="/icon.svg" alt="" width="40" height="40" />
          {t('product')}
        </h1>
        <p className="quiet" style={{ marginTop: 0 }}>
          {t('login.lead')}
        </p>
        <LogInForm />
        <div className="login-tools">
          <PlainButton aria-pressed={large} onClick={() => change({ large: !large })}>
            {t(large ? 'looks.usual' : 'looks.large')}
          </PlainButton>
          <PlainButton
            kind="text"
            lang={language === 'en' ? 'zh-CN' : 'en'}
            onClick={() => change({ language: language === 'en' ? 'zh-CN' : 'en' })}
          >
            {t('looks.language')}
          </PlainButton>
        </div>
      </div>
    </main>
  );
}

/** Over the page when the log-in has run out: what was typed beneath stays. Somebody else who logs in gets their own first page. */
export function LogInAgain({ person }: { readonly person: Person }) {
  const { t } = useLooks();
  const { logOut } = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = (): void => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLInputElement>('[type=password]')?.focus();
  };
  useEffect(open, []);
  return (
    // the keys of the page beneath, Escape among them, are not for it
    <dialog
      ref={dialog}
      className="search login-again"
      aria-label={t('login.again')}
      onCancel={(event) => event.preventDefault()}
      onClose={open}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2>{t('login.again')}</h2>
      <p>{t('login.againLead', { name: person.name })}</p>
      <LogInForm username={person.username} />
      <PlainButton kind="text" onClick={() => void logOut()}>
        {t('login.leave')}
      </PlainButton>
    </dialog>
  );
}

function LogInForm({ username = '' }: { readonly username?: string }) {
  const { t } = useLooks();
  const { logIn } = useSession();
  const [values, setValues] = useState({ username, password: '', totp: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const [isShown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await logIn(values.username.trim(), values.password, values.totp.trim() || undefined);
    } catch (error) {
      setProblem(error instanceof Problem ? error.message : String(error));
      setBusy(false);
    }
  };
  const field = (name: keyof typeof values) => ({
    value: values[name],
    onChange: ({ target }: { target: HTMLInputElement }) => setValues((before) => ({ ...before, [name]: target.value })),
  });
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Field label={t('login.username')}>
        {(control) => (
          <input {...control} {...field('username')} required autoComplete="username" autoFocus={username === ''} autoCapitalize="none" />
        )}
      </Field>
      <Field label={t('login.password')}>
        {(control) => (
          <span className="with-button">
            <input
              {...control}
              {...field('password')}
              required
              type={isShown ? 'text' : 'password'}
              autoComplete="current-password"
              autoCapitalize="none"
              spellCheck={false}
            />
            <PlainButton onClick={() => setShown(!isShown)}>{t(isShown ? 'login.hide' : 'login.show')}</PlainButton>
          </span>
        )}
      </Field>
      <Field label={t('login.totp')}>
        {(control) => <input {...control} {...field('totp')} autoComplete="one-time-code" inputMode="numeric" />}
      </Field>
      {problem && <Notice kind="error">{problem}</Notice>}
      <PlainButton kind="primary" type="submit" className="block" busy={busy}>
        {t('login.submit')}
      </PlainButton>
    </form>
  );
}
