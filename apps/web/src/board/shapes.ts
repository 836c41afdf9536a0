import type { CaseStatus } from '../shapes';

export interface Due {
  readonly clock: string;
  readonly unitId: string | null;
  readonly dueOn: string;
  readonly workingDays: number;
  readonly overdue: boolean;
  readonly provisional: boolean;
  readonly explanation: readonly string[];
}
export interface Card {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: CaseStatus;
  readonly version: number;
  readonly supervised: boolean;
  readonly receivedAt: string;
  readonly leadUnitId: string | null;
  readonly coUnitIds: readonly string[];
  readonly deputyId: string | null;
  readonly due: Due | null;
  readonly availableCommands: readonly string[];
}
/** What of a case decides what can be done with several at once. */
export type Chosen = Pick<Card, 'id' | 'number' | 'title' | 'version' | 'availableCommands'> & {
  /** some clock runs: somebody owes something */
  readonly due: object | null;
};
export interface Column {
  readonly state: 'received' | 'assigned' | 'replied' | 'resolved';
  readonly total: number;
  readonly overdue: number;
  readonly items: readonly Card[];
}
export interface OpenRequest {
  readonly kind: 'return' | 'extension' | 'withdrawal';
  readonly card: Card;
  readonly reason: string;
  readonly proposedUnitId: string | null;
  readonly until: string | null;
  readonly withdrawal: { readonly agreed: number; readonly of: number } | null;
}
export interface Board {
  readonly columns: readonly Column[];
  readonly requests: readonly OpenRequest[];
}
export interface Proposal {
  readonly unitId: string;
  readonly name: string;
  readonly cases: number;
  readonly examples: readonly { readonly id: string; readonly title: string }[];
}
export interface Task {
  readonly part: 'lead' | 'co';
  readonly card: Card;
  readonly owed: readonly {
    readonly unitId: string | null;
    readonly dueOn: string;
    readonly workingDays: number;
    readonly overdue: boolean;
  }[];
  readonly draft: 'draft' | 'submitted' | 'returned' | null;
}
