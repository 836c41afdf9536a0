import { Alert, App, Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { api } from '../api';
import { useLooks } from '../looks';
import { Dialog } from '../ui/dialog';
import { useMoment } from '../ui/when';
import { useWords } from '../ui/words';
import { LetterPreview } from './letter-preview';
import type { Draft } from './shapes';

interface Signed {
  readonly draft: Draft;
  readonly refusal: string | null;
}

/** What waits for the head: each to look at, to sign or to give back; several are signed one after another, with a result each. */
export function ToSign({ drafts, onChange }: { readonly drafts: readonly Draft[]; readonly onChange: () => void }) {
  const { t } = useLooks();
  const moment = useMoment();
  const words = useWords();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [looking, setLooking] = useState<Draft | null>(null);
  const [returning, setReturning] = useState<Draft | null>(null);
  const [busy, setBusy] = useState(false);
  const [results, setResults] = useState<readonly Signed[]>([]);
  const sign = async (wanted: readonly Draft[]): Promise<void> => {
    setBusy(true);
    const done: Signed[] = [];
    for (const draft of wanted) {
      try {
        const { suggestionId, version } = draft;
        await api.post('/reply-drafts/{suggestionId}/sign', { path: { suggestionId }, body: { version } });
        done.push({ draft, refusal: null });
      } catch (error) {
        done.push({ draft, refusal: error instanceof Error ? error.message : String(error) });
      }
    }
    setBusy(false);
    setChosen(new Set());
    setResults(done);
    onChange();
  };
  const failed = results.filter(({ refusal }) => refusal !== null).length;
  const selected = drafts.filter(({ suggestionId }) => chosen.has(suggestionId));
  if (drafts.length === 0 && results.length === 0) return null;
  return (
    <section aria-label={t('sign.title')}>
      <div className="section-head">
        <h2>
          {t('sign.title')} {drafts.length > 0 && <span className="quiet">({drafts.length})</span>}
        </h2>
        {selected.length > 0 && (
          <Button type="primary" loading={busy} onClick={() => void sign(selected)}>
            {t('sign.signSelected', { count: selected.length })}
          </Button>
        )}
      </div>
      <div role="status">
        {results.length > 0 && (
          <Alert
            showIcon
            closable
            type={failed > 0 ? 'warning' : 'success'}
            style={{ marginBottom: 12 }}
            title={t('result.title', { command: t('sign.sign'), ok: results.length - failed, failed })}
            description={
              <ul className="results">
                {results.map(({ draft, refusal }) => (
                  <li key={draft.suggestionId}>
                    <span aria-hidden="true">{refusal === null ? '✓ ' : '✕ '}</span>
                    {draft.number} {draft.title} — {refusal ?? t('result.ok')}
                  </li>
                ))}
              </ul>
            }
          />
        )}
      </div>
      <ul className="plain tasks">
        {drafts.map((draft) => (
          <li key={draft.suggestionId}>
            <div>
              <Checkbox
                checked={chosen.has(draft.suggestionId)}
                onChange={({ target }) => setChosen(changed(chosen, draft.suggestionId, target.checked))}
              >
                <strong>{draft.title}</strong>
              </Checkbox>
              <div className="quiet">
                <Link href={`/cases/${draft.suggestionId}`}>{draft.number}</Link> · {draft.kind ? words('word', draft.kind) : ''} ·{' '}
                {t('sign.by', { name: draft.submittedBy ?? '', time: moment(draft.submittedAt ?? '') })}
              </div>
            </div>
            <div className="row">
              <Button onClick={() => setLooking(draft)} aria-label={`${t('reply.preview')} ${draft.title}`}>
                {t('reply.preview')}
              </Button>
              <Button onClick={() => setReturning(draft)} aria-label={`${t('sign.return')} ${draft.title}`}>
                {t('sign.return')}
              </Button>
              <Button type="primary" loading={busy} onClick={() => void sign([draft])} aria-label={`${t('sign.sign')} ${draft.title}`}>
                {t('sign.sign')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {looking && <LetterPreview suggestionId={looking.suggestionId} onClose={() => setLooking(null)} />}
      {returning && (
        <GiveBack
          draft={returning}
          onClose={() => setReturning(null)}
          onDone={() => {
            setReturning(null);
            void message.success(t('done'));
            onChange();
          }}
        />
      )}
    </section>
  );
}

function changed(before: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const after = new Set(before);
  if (on) after.add(id);
  else after.delete(id);
  return after;
}

function GiveBack({ draft, onClose, onDone }: { readonly draft: Draft; readonly onClose: () => void; readonly onDone: () => void }) {
  const { t } = useLooks();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const give = async (): Promise<void> => {
    try {
      const { suggestionId, version } = draft;
      await api.post('/reply-drafts/{suggestionId}/return', { path: { suggestionId }, body: { version, reason } });
      onDone();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Dialog
      open
      title={`${t('sign.return')} · ${draft.title}`}
      onCancel={onClose}
      onOk={() => void give()}
      okText={t('sign.return')}
      okButtonProps={{ disabled: reason.trim() === '' }}
    >
      <label>
        {t('sign.reason')}
        <Input.TextArea autoSize={{ minRows: 3 }} value={reason} onChange={({ target }) => setReason(target.value)} />
      </label>
      {problem && <Alert type="error" showIcon title={problem} role="alert" style={{ marginTop: 12 }} />}
    </Dialog>
  );
}
