import { loadOrderRecord, type OrderContact } from '../../orders/public.ts';
import { mapAtOnce } from '#shared/concurrency/map-at-once.ts';
import type { Database } from '#shared/dynamodb/database.ts';

/** What one function may keep in flight. */
const AT_ONCE = 25;

/** Whom the goods of fulfilments go to, by fulfilment. Personal: keep it nowhere. */
export const recipientsOf = async (
  db: Database,
  fulfilmentIds: readonly string[],
): Promise<ReadonlyMap<string, OrderContact | undefined>> =>
  new Map(
    await mapAtOnce(fulfilmentIds, AT_ONCE, async (fulfilmentId) => {
      const record = await loadOrderRecord(db, fulfilmentId.replace(/-\d{1,3}$/, ''));
      return [fulfilmentId, record?.contact] as const;
    }),
  );
