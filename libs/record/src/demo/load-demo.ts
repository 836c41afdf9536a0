import type { DataSource } from 'typeorm';
import { inTransaction } from '../database.js';
import type { ProductClock } from '../product-clock.js';
import { Lives } from './lives.js';
import { createPeople, type DemoUser } from './people.js';
import { liveRecently } from './recent.js';
import { live2024 } from './year-2024.js';

/**
 * Loads the demo (金山区 and its twelve groups) in one transaction: a killed start leaves an empty database, never half a demo.
 * Nothing of it lies after the product's now.
 */
export async function loadDemo(db: DataSource, clock: ProductClock, password: string): Promise<DemoUser[]> {
  const loaded = await inTransaction(db, async (tx) => {
    const { towns, users } = await createPeople(tx, password);
    const lives = new Lives(tx, clock);
    await live2024(tx, lives, towns);
    for (const group of ['漕泾', '山阳'] as const) {
      const town = towns.get(group);
      if (town) await liveRecently(tx, lives, town);
    }
    return users;
  });
  // whoever opens it does so at once: the database would look at what it holds some minutes later, and until then take it for empty
  await db.query('ANALYZE');
  return loaded;
}

/** The demo's log-ins in a database that holds it; none elsewhere. */
export async function demoUsers(db: DataSource): Promise<DemoUser[]> {
  const rows = await db.query<{ username: string; name: string; roles: string[] }[]>(
    `SELECT username, name, roles FROM app_user
      WHERE username = ANY ('{office,deputy,deputy2,staff.water,head.water,staff.roads,head.roads,leader,principal,presidium,auditor,admin,office.shanyang,deputy.shanyang,district}')
        AND EXISTS (SELECT 1 FROM jurisdiction WHERE short_name = '漕泾') ORDER BY id`,
  );
  return rows.map(({ username, name, roles }) => ({ username, name, role: roles.join(', ') }));
}
