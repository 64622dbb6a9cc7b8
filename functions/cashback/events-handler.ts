import { StoreCreditChanged } from '../credit/events.ts';
import { OrderCancelled, OrderPaid } from '../orders/events.ts';
import { PaymentRefunded } from '../payments/events.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { onOrderCancelled } from './on-order-cancelled/on-order-cancelled.ts';
import { onOrderPaid } from './on-order-paid/on-order-paid.ts';
import { onPaymentRefunded } from './on-payment-refunded/on-payment-refunded.ts';
import { onStoreCreditChanged } from './on-store-credit-changed/on-store-credit-changed.ts';

/** The Lambda entry point of the domain's subscriptions. */
export const handler = eventsHandler(
  {
    reactions: [
      reaction('on-order-paid', OrderPaid, onOrderPaid),
      reaction('on-order-cancelled', OrderCancelled, onOrderCancelled),
      reaction('on-payment-refunded', PaymentRefunded, onPaymentRefunded),
      reaction('on-store-credit-changed', StoreCreditChanged, onStoreCreditChanged),
    ],
  },
  awsRuntime(),
);
