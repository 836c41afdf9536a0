import { Button } from 'antd';
import { addressOf } from '../api';
import { useLooks } from '../looks';
import { Dialog } from '../ui/dialog';

/** The reply as the letter it becomes; the page is made by the server and has nothing to run in it. */
export function LetterPreview({ suggestionId, onClose }: { readonly suggestionId: string; readonly onClose: () => void }) {
  const { t } = useLooks();
  const address = addressOf('/reply-drafts/{suggestionId}/letter', { path: { suggestionId } });
  return (
    <Dialog
      open
      width={820}
      title={t('reply.letter')}
      onCancel={onClose}
      footer={
        <>
          <Button href={address} target="_blank">
            {t('reply.print')}
          </Button>
          <Button type="primary" onClick={onClose}>
            {t('back')}
          </Button>
        </>
      }
    >
      <iframe className="letter" title={t('reply.letter')} src={address} sandbox="" />
    </Dialog>
  );
}
