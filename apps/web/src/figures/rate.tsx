import { Button } from 'antd';
import { percent } from './percent';
import type { Rate } from './shapes';

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
