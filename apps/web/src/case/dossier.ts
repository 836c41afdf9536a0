import type { Schema } from '../schemas';

/** What stands around a case (GET /suggestions/:id/dossier). */
export type Dossier = Schema<'Dossier'>;
export type Attachment = Schema<'AttachmentOfCase'>;
export type RelatedCase = Schema<'RelatedCase'>;
export type Awaited = Schema<'Awaited'>;
