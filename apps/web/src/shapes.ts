/** The parts of the API's answers that the pages read. */
export type CaseStatus = 'received' | 'assigned' | 'replied' | 'resolved' | 'merged' | 'declined' | 'withdrawn';
export interface Clock {
  readonly name: string;
  readonly unitId: string | null;
  readonly dueAt: string;
  readonly stoppedAt: string | null;
  readonly state: 'running' | 'met' | 'missed' | 'cancelled';
  readonly overdue: boolean;
  readonly provisional: boolean;
  readonly cycle: number;
  readonly explanation: readonly string[];
}
export interface Suggestion {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly content: string;
  readonly status: CaseStatus;
  readonly version: number;
  readonly location: string | null;
  readonly deputyId: string | null;
  readonly leadUnitId: string | null;
  readonly coUnitIds: readonly string[];
  readonly receivedAt: string;
  readonly assignedAt: string | null;
  readonly acceptedAt: string | null;
  readonly repliedAt: string | null;
  readonly resolvedAt: string | null;
  readonly mergedInto: string | null;
  readonly supervised: boolean;
  readonly resident: { readonly name: string | null; readonly phone: string | null; readonly village: string | null } | null;
  readonly replyKind: string | null;
  readonly availableCommands: readonly string[];
  readonly residentInformedAt: string | null;
  readonly clocks: readonly Clock[];
}
export interface CaseEvent {
  readonly id: string;
  readonly seq: number;
  readonly type: string;
  readonly actor: { readonly name: string };
  readonly onPaper: boolean;
  readonly occurredAt: string;
  readonly data: Readonly<Record<string, unknown>>;
}
export interface Reminder {
  readonly id: string;
  readonly suggestionId: string;
  readonly clock: string;
  readonly level: string;
  readonly letter: boolean;
  readonly note: string | null;
  readonly recipient: { readonly id: string; readonly name: string };
  readonly state: 'planned' | 'sent' | 'superseded' | 'cancelled' | 'failed';
  readonly plannedAt: string;
  readonly sentAt: string | null;
  readonly acknowledgedAt: string | null;
}
export interface Named {
  readonly id: string;
  readonly name: string;
}
