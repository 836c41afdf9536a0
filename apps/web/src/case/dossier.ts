import type { CaseStatus } from '../shapes';

/** What stands around a case (GET /suggestions/:id/dossier). */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly addedBy: string;
  readonly addedAt: string;
}
export interface RelatedCase {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: CaseStatus;
}
export interface Awaited {
  readonly party: 'office' | 'unit' | 'deputy';
  readonly id: string | null;
  readonly name: string | null;
  readonly people: readonly string[];
  readonly command: string;
  readonly clock: string | null;
  readonly dueOn: string | null;
  readonly workingDays: number | null;
  readonly overdue: boolean;
}
export interface Dossier {
  readonly names: Readonly<Record<string, string>>;
  readonly attachments: readonly Attachment[];
  readonly primary: RelatedCase | null;
  readonly merged: readonly RelatedCase[];
  readonly reception: { readonly id: string; readonly date: string; readonly station: string } | null;
  readonly category: string | null;
  readonly awaited: readonly Awaited[];
  readonly paperCommands: readonly string[];
  readonly mayReveal: boolean;
}
