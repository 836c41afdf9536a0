import { Checkbox } from 'antd';
import { useLooks } from '../looks';
import type { TextKey } from '../texts';
import { useKeysSwitch } from './keys';
import { Dialog } from '../ui/dialog';

const KEYS: readonly (readonly [keys: readonly string[], text: TextKey])[] = [
  [['j', 'k', '↓', '↑'], 'key.next'],
  [['←', '→'], 'key.column'],
  [['x'], 'key.select'],
  [['o', 'Enter'], 'key.open'],
  [['a'], 'command.assign'],
  [['m'], 'command.merge'],
  [['d'], 'command.decline'],
  [['s'], 'command.answerOnSpot'],
  [['r'], 'board.urge'],
  [['u'], 'key.undo'],
  [['/'], 'key.search'],
  [['?'], 'key.help'],
];

/** Every key of the board, and the switch for them. */
export function KeysList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLooks();
  const [on, change] = useKeysSwitch();
  return (
    <Dialog open title={t('board.keys')} onCancel={onClose} footer={null}>
      <dl className="keys">
        {KEYS.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('board.keysHelp')}</p>
      <Checkbox checked={on} onChange={({ target }) => change(target.checked)}>
        {t('board.keysOn')}
      </Checkbox>
    </Dialog>
  );
}
