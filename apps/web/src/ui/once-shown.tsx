import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useLooks } from '../looks';
import { Dialog } from './dialog';

/** A secret that is shown this once; a click beside the window must not lose it. */
export function OnceShown({
  title,
  secret,
  children,
  onClose,
}: {
  readonly title: string;
  readonly secret: string;
  readonly children?: ReactNode;
  readonly onClose: () => void;
}) {
  const { t } = useLooks();
  const { message } = App.useApp();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(secret);
    void message.success(t('copied'));
  };
  return (
    <Dialog open title={title} onCancel={onClose} mask={{ closable: false }} footer={<Button onClick={onClose}>{t('close')}</Button>}>
      {children}
      <p className="row">
        <code className="secret">{secret}</code>
        <Button onClick={() => void copy()}>{t('admin.copy')}</Button>
      </p>
    </Dialog>
  );
}
