import type { OrderPaid } from '../../orders/events.ts';
import { loadOrder } from '../../orders/public.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { captureCredit } from './capture-credit.ts';
import { issueBoughtCards } from './issue-bought-cards.ts';

/** The credit that the order held is spent, and the gift cards it bought are issued. Repeating it has no effect. */
export const onOrderPaid: Consumer<typeof OrderPaid, Runtime> = async (event, runtime) => {
  const order = await loadOrder(runtime.db, event.data.orderId);
  if (order === undefined) return;
  const cause = causedBy(event, 'payments-on-order-paid');
  await captureCredit(order, cause, runtime);
  await issueBoughtCards(order, { cause, paidAt: event.metadata.occurredAt }, runtime);
};
