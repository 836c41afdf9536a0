/** The parts of the API's answers that the pages read. */
export type CaseStatus = 'received' | 'assigned' | 'replied' | 'resolved' | 'merged' | 'declined' | 'withdrawn';
export interface Clock {
  readonly name: string;
  readonly unitId: string | null;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly stoppedAt: string | null;
  readonly state: 'running' | 'met' | 'missed' | 'cancelled';
  readonly overdue: boolean;
  /** of a running clock: left; negative: so many late */
  readonly workingDays: number | null;
  readonly provisional: boolean;
  readonly cycle: number;
  readonly explanation: readonly string[];
}
export interface Resident {
  readonly name: string | null;
  readonly phone: string | null;
  readonly village: string | null;
  readonly confidential?: boolean;
}
export interface Suggestion {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly content: string;
  readonly status: CaseStatus;
  readonly version: number;
  readonly location: string | null;
  readonly categoryCode: string | null;
  readonly stationId: string | null;
  readonly receptionSessionId: string | null;
  readonly deputyId: string | null;
  readonly coDeputyIds: readonly string[];
  readonly leadUnitId: string | null;
  readonly coUnitIds: readonly string[];
  readonly cycle: number;
  readonly onSpot: boolean;
  readonly receivedAt: string;
  readonly assignedAt: string | null;
  readonly repliedAt: string | null;
  readonly resolvedAt: string | null;
  readonly concludedAt: string | null;
  readonly resolvedUnevaluated: boolean;
  readonly mergedInto: string | null;
  readonly supervised: boolean;
  readonly resident: Resident | null;
  readonly replyKind: string | null;
  readonly evaluation: {
    readonly attitude: string;
    readonly result: string;
    readonly comment: string | null;
    readonly onPaper: boolean;
    readonly cycle: number;
  } | null;
  readonly promise: { readonly promisedOn: string; readonly firstPromisedOn: string; readonly keptOn: string | null } | null;
  readonly availableCommands: readonly string[];
  readonly residentInformedAt: string | null;
  readonly clocks: readonly Clock[];
}
export interface CaseEvent {
  readonly id: string;
  readonly seq: number;
  readonly type: string;
  readonly actor: { readonly id: string | null; readonly name: string };
  readonly onPaper: boolean;
  readonly onBehalfOf: { readonly kind: 'unit' | 'deputy'; readonly id: string } | null;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** due dates that it set or moved */
  readonly dues: readonly { readonly clock: string; readonly unitId: string | null; readonly dueOn: string }[];
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
