import type { Database } from '#shared/dynamodb/database.ts';
import { costOfGoodsThatLeft } from '../model/order-costs.ts';
import { bookCosts, costedUnits } from './book-costs.ts';

interface Delivery {
  readonly orderId: string;
  readonly channel: string;
  readonly locationId: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
}

/** Cost of goods that left a location with a parcel or a customer. */
export const bookDelivery = async (
  db: Database,
  { eventId, occurredAt }: { readonly eventId: string; readonly occurredAt: string },
  { orderId, channel, locationId, lines }: Delivery,
): Promise<void> => {
  const units = await costedUnits(
    db,
    locationId,
    lines.filter(({ quantity }) => quantity > 0),
  );
  await bookCosts(db, { eventId, at: occurredAt, orderId, channel, kind: 'goods_delivered' }, (costs) =>
    costOfGoodsThatLeft(costs, eventId, units),
  );
};
