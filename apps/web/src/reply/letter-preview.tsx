import { Button, Modal } from 'antd';
import { useLooks } from '../looks';

/** The reply as the letter it becomes; the page behind `path` is made by the server and has nothing to run in it. */
export function LetterPreview({ path, onClose }: { readonly path: string; readonly onClose: () => void }) {
  const { t } = useLooks();
  return (
    <Modal
      open
      width={820}
      title={t('reply.letter')}
      onCancel={onClose}
      footer={
        <>
          <Button href={`/api/v1${path}`} target="_blank">
            {t('reply.print')}
          </Button>
          <Button type="primary" onClick={onClose}>
            {t('back')}
          </Button>
        </>
      }
    >
      <iframe className="letter" title={t('reply.letter')} src={`/api/v1${path}`} sandbox="" />
    </Modal>
  );
}
