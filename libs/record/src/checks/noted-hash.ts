import type { LocalDate, ReportPeriod } from '@bihuan/domain';
import type { DataSource } from 'typeorm';
import { faultsOfReport } from './check-record.js';

/** Where a hash stands that was noted outside of the database. */
export type Noted =
  | { readonly kind: 'day'; readonly town: string; readonly day: LocalDate }
  | {
      readonly kind: 'report';
      readonly town: string;
      readonly period: ReportPeriod;
      readonly from: LocalDate;
      /** it still comes out as it was sealed */
      readonly equal: boolean;
    };

/**
 * Looks for the head of a sealed day, or for either of the hashes that a printed report bears; empty when it stands nowhere. Whether a
 * day's head is what its entries say, `verifyChain` tells.
 */
export async function findNoted(db: DataSource, hash: string): Promise<Noted[]> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return [];
  const days = await db.query<{ town: string; day: LocalDate }[]>(
    `SELECT j.name AS town, h.day::text AS day FROM chain_head h JOIN jurisdiction j ON j.id = h.jurisdiction_id
     WHERE h.hash = decode($1, 'hex') ORDER BY 1, 2`,
    [hash],
  );
  const reports = await db.query<{ id: string; town: string; period: ReportPeriod; from: LocalDate }[]>(
    `SELECT r.id, j.name AS town, r.period, r.from_on::text AS from FROM closure_report r JOIN jurisdiction j ON j.id = r.jurisdiction_id
     WHERE r.sha256 = decode($1, 'hex') OR r.content LIKE '%"chainHead":"' || $1 || '"%' ORDER BY r.made_at, r.id`,
    [hash],
  );
  const noted: Noted[] = days.map((day) => ({ kind: 'day', ...day }));
  for (const { id, ...report } of reports) {
    noted.push({ kind: 'report', ...report, equal: (await faultsOfReport(db, id)).length === 0 });
  }
  return noted;
}
