import { Button } from 'antd';
import type { Rate } from './shapes';

export function percent(rate: number | null): string {
  return rate === null ? '—' : `${(rate * 100).toFixed(1)}%`;
}

/** n/N and a percentage, each number a way to its cases; a dash where there is nothing to divide by. */
export function RateShown({ rate: { n, of, rate }, onOpen }: { readonly rate: Rate; readonly onOpen: (part: 'n' | 'of') => void }) {
  return (
    <span className="rate">
      <strong>{percent(rate)}</strong>{' '}
      <span className="nowrap">
        <Button type="link" size="small" onClick={() => onOpen('n')}>
          {n}
        </Button>
        /
        <Button type="link" size="small" onClick={() => onOpen('of')}>
          {of}
        </Button>
      </span>
    </span>
  );
}
