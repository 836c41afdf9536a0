/** What the API says of figures (GET /statistics/…), as far as the pages read it. */
export interface Rate {
  readonly n: number;
  readonly of: number;
  readonly rate: number | null;
}
export interface Figures {
  readonly received: number;
  readonly base: number;
  readonly onSpot: number;
  readonly merged: number;
  readonly declined: number;
  readonly withdrawn: number;
  readonly replied: Rate;
  readonly repliedOnTime: Rate;
  readonly resolved: Rate;
  readonly result: { readonly satisfiedOrBasically: Rate };
  readonly returned: Rate;
  readonly promisesKept: Rate;
  readonly residentInformed: Rate;
}
export interface Closure {
  readonly total: Figures;
  readonly groups: readonly { readonly key: string | null; readonly label: string; readonly figures: Figures }[];
}
export interface Week {
  readonly week: string;
  readonly received: number;
  readonly replied: number;
  readonly resolved: number;
  readonly waiting: number;
}
export interface Side {
  readonly figures: Figures;
  readonly funnel: { readonly received: number; readonly assigned: number; readonly replied: number; readonly resolved: number };
  readonly load: { readonly waiting: number; readonly late: number };
  readonly ageing: readonly { readonly from: number; readonly to: number | null; readonly count: number }[];
  readonly flow: readonly Week[];
  readonly timeToReply: {
    readonly steps: readonly { readonly days: number; readonly waiting: number }[];
    readonly median: number | null;
    readonly p90: number | null;
  };
}
export interface Compared {
  readonly total: Side;
  readonly groups: readonly (Side & { readonly key: string | null; readonly label: string })[];
}
