import type { Actor } from '@bihuan/domain';
import { v7 as newId } from 'uuid';
import type { Reader } from './database.js';

/** What is kept of who looked at or changed what; append-only. */
export interface AuditNote {
  /** dotted, e.g. `resident.revealed` */
  readonly action: string;
  readonly suggestionId?: string;
  readonly reason?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export async function writeAudit(
  tx: Reader,
  now: Date,
  actor: Pick<Actor, 'id' | 'name' | 'jurisdictionId'>,
  note: AuditNote,
): Promise<void> {
  await tx.query(
    `INSERT INTO audit_entry (id, jurisdiction_id, at, actor_id, actor_name, action, suggestion_id, reason, detail)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      newId(),
      actor.jurisdictionId,
      now,
      actor.id,
      actor.name,
      note.action,
      note.suggestionId ?? null,
      note.reason ?? null,
      JSON.stringify(note.detail ?? {}),
    ],
  );
}
