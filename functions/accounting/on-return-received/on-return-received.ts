import { loadOrder, partsOf } from '../../orders/public.ts';
import type { ReturnReceived } from '../../returns/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { costOfGoodsReturned } from '../model/order-costs.ts';
import { bookCosts } from '../requests/book-costs.ts';

/** Goods that are on hand again; what is scrapped or kept by the customer remains a cost. */
const IN_STOCK = ['sellable', 'damaged', 'quarantine', 'refurbish'];

export const onReturnReceived: Consumer<typeof ReturnReceived, Runtime> = async (
  { metadata, data },
  { db },
) => {
  const { orderId, channel, received } = data;
  const order = await loadOrder(db, orderId);
  if (order === undefined) throw new Error(`order ${orderId} of a return is not there`);
  const returned = received
    .filter(({ disposition }) => IN_STOCK.includes(disposition))
    .flatMap(({ lineId, quantity }) => {
      const line = order.lines.find((each) => each.lineId === lineId);
      return line === undefined
        ? []
        : partsOf(line).map((part) => ({ sku: part.sku, units: part.quantity * quantity }));
    });
  const { eventId, occurredAt } = metadata;
  await bookCosts(db, { eventId, at: occurredAt, orderId, channel, kind: 'goods_returned' }, (costs) =>
    costOfGoodsReturned(costs, eventId, returned),
  );
};
