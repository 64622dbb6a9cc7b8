import { partsOfFulfilmentId } from '../../fulfilment/public.ts';
import { contactsOfOrders, type OrderContact } from '../../orders/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';

/** Whom the goods of stops go to, by fulfilment. Personal: keep it nowhere. */
export const recipientsOf = async (
  db: Database,
  stops: readonly { readonly fulfilmentId: string }[],
): Promise<ReadonlyMap<string, OrderContact | undefined>> => {
  const orderIds = stops.map(
    ({ fulfilmentId }) => partsOfFulfilmentId(fulfilmentId)?.orderId ?? fulfilmentId,
  );
  const contacts = await contactsOfOrders(db, orderIds);
  return new Map(stops.map(({ fulfilmentId }, at) => [fulfilmentId, contacts.get(orderIds[at] ?? '')]));
};
