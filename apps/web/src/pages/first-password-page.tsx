import { App, Button } from 'antd';
import { useLooks } from '../looks';
import { PasswordForm } from '../profile/password-form';
import { useSession } from '../session';

/** Who logged in with a one-time password sees only this. */
export function FirstPasswordPage() {
  const { t } = useLooks();
  const { refresh, logOut, person } = useSession();
  const { message } = App.useApp();
  return (
    <main className="login" id="page">
      <div>
        <h1>{t('profile.first')}</h1>
        <p>
          {person?.name} · {t('profile.firstLead')}
        </p>
        <PasswordForm
          isFirst
          onDone={async () => {
            void message.success(t('profile.passwordDone'));
            await refresh();
          }}
        />
        <Button type="link" style={{ paddingInline: 0, marginTop: 12 }} onClick={() => void logOut()}>
          {t('logout')}
        </Button>
      </div>
    </main>
  );
}
