import { Button } from 'antd';
import { Link } from 'wouter';
import { useLooks } from '../looks';
import type { Command } from '../shapes';
import { dayInWords } from '../times';
import { useNames } from '../ui/names';
import type { OpenRequest } from './shapes';

const DECIDED_BY = { return: 'decideReturn', extension: 'decideExtension', withdrawal: null } as const;
const isDecided = ({ kind }: OpenRequest): boolean => DECIDED_BY[kind] !== null;

/** What units have asked for and the office has to decide; apart from it, what deputies have to settle among themselves. */
export function Requests({
  requests,
  onDecide,
}: {
  readonly requests: readonly OpenRequest[];
  /** null for those who only look */
  readonly onDecide: ((command: Command, request: OpenRequest) => void) | null;
}) {
  const { t, language } = useLooks();
  const { unit, deputy } = useNames();
  const asks = ({ kind, proposedUnitId, until, withdrawal }: OpenRequest): string => {
    if (kind === 'return') return t('board.request.return', { unit: unit(proposedUnitId) });
    if (kind === 'extension') return t('board.request.extension', { date: dayInWords(until, language) });
    return t('board.request.withdrawal', { agreed: withdrawal?.agreed ?? 0, of: withdrawal?.of ?? 0 });
  };
  const list = (title: string, some: readonly OpenRequest[]) => (
    <section aria-label={title}>
      <h2>
        {title} <span className="quiet">({some.length})</span>
      </h2>
      <ul className="plain requests">
        {some.map((request) => {
          const { kind, card, reason } = request;
          const command = DECIDED_BY[kind];
          return (
            <li key={`${card.id} ${kind}`}>
              <div className="whole">
                <strong>{kind === 'withdrawal' ? deputy(card.deputyId) : unit(card.leadUnitId)}</strong> {asks(request)}
                <div>
                  <Link href={`/cases/${card.id}`}>{card.title}</Link> <span className="quiet nowrap">{card.number}</span>
                </div>
                <div className="quiet">{reason}</div>
              </div>
              {onDecide && command && card.availableCommands.includes(command) && (
                <Button onClick={() => onDecide(command, request)} aria-label={`${t('board.decide')} ${card.title}`}>
                  {t('board.decide')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
  const [mine, theirs] = [requests.filter(isDecided), requests.filter((request) => !isDecided(request))];
  return (
    <>
      {mine.length > 0 && list(t('board.requests'), mine)}
      {theirs.length > 0 && list(t('board.withdrawals'), theirs)}
    </>
  );
}
