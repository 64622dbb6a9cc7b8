import type { OrderPaid } from '../../orders/events.ts';
import { loadOrder } from '../../orders/public.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { captureCredit } from './capture-credit.ts';
import { issueBoughtCards } from './issue-bought-cards.ts';

const NAME = 'credit-on-order-paid';

/** What the order held is spent now, and the gift cards it bought are there. Both may be done again. */
export const onOrderPaid: Consumer<typeof OrderPaid, Runtime> = async (event, runtime) => {
  const order = await loadOrder(runtime.db, event.data.orderId);
  if (order === undefined) return;
  const cause = causedBy(event, NAME);
  await captureCredit(order, cause, runtime);
  await issueBoughtCards(order, { cause, paidAt: event.metadata.occurredAt }, runtime);
};
