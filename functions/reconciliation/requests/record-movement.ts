import type { Database } from '#shared/dynamodb/database.ts';
import { localTime } from '#shared/time/local-time.ts';
import { zoneOf } from '../formats/named-formats.ts';
import type { MoneyMovement, MovementKind } from '../model/settlement.ts';
import { saveMovement } from '../store/movements.ts';

/** Remembers what the ledger says of a method whose provider settles by file, on the day of that file. */
export const recordMovement = async (
  db: Database,
  kind: MovementKind,
  {
    method,
    key,
    at,
    orderId,
    channel,
    amount,
    currency,
  }: Omit<MoneyMovement, 'kind'> & { readonly method: string; readonly key: string; readonly at: string },
): Promise<void> => {
  const zone = zoneOf(method);
  if (zone === undefined) return;
  const day = localTime(Date.parse(at), zone).date;
  await saveMovement(db, { method, day, key }, { orderId, kind, channel, amount, currency });
};
