import { commitStockPart } from '../../inventory/public.ts';
import type { OrderPaid } from '../../orders/events.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { syncFulfilments } from '../changing/sync-fulfilments.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import { FulfilmentMoved, fulfilmentsOfOrder, saveFulfilmentPart } from '../store/fulfilments.ts';

/** The goods of a paid order are prepared; what left before it was paid, against cash, is committed no more. */
export const onOrderPaid: Consumer<typeof OrderPaid, Runtime> = async (event, runtime) => {
  await syncFulfilments(event.data.orderId, causedBy(event, 'on-order-paid'), runtime);
  await decideAgain(
    (error) => error instanceof FulfilmentMoved,
    () => uncommit(event.data.orderId, runtime),
  );
};

const uncommit = async (orderId: string, { db, clock }: Runtime): Promise<void> => {
  const left = (await fulfilmentsOfOrder(db, orderId)).filter(({ leftUnpaid }) => leftUnpaid === true);
  for (const each of left)
    await commit(db, [
      saveFulfilmentPart({ ...each, leftUnpaid: false, version: each.version + 1 }, [], clock),
      commitStockPart(unitsOf(each), -1),
    ]);
};

const unitsOf = ({ locationId, lines }: FulfilmentOrder) =>
  lines.filter(({ quantity }) => quantity > 0).map(({ sku, quantity }) => ({ sku, locationId, quantity }));
