import { loadOrderRecord, type OrderContact } from '../../orders/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';

/** At a time: what one function may keep in flight. */
const AT_ONCE = 25;

/** Whom the goods of fulfilments go to, by fulfilment. Personal: keep it nowhere. */
export const recipientsOf = async (
  db: Database,
  fulfilmentIds: readonly string[],
): Promise<ReadonlyMap<string, OrderContact | undefined>> => {
  const found = new Map<string, OrderContact | undefined>();
  for (let at = 0; at < fulfilmentIds.length; at += AT_ONCE)
    await Promise.all(
      fulfilmentIds.slice(at, at + AT_ONCE).map(async (fulfilmentId) => {
        const record = await loadOrderRecord(db, fulfilmentId.replace(/-\d{1,3}$/, ''));
        found.set(fulfilmentId, record?.contact);
      }),
    );
  return found;
};
