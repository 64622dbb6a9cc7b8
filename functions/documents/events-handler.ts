import { OrderPaid, OrderReleased } from '../orders/events.ts';
import { PaymentRefunded } from '../payments/events.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { onOrderPaid } from './on-order-paid/on-order-paid.ts';
import { onOrderReleased } from './on-order-released/on-order-released.ts';
import { onPaymentRefunded } from './on-payment-refunded/on-payment-refunded.ts';

export const handler = eventsHandler(
  {
    reactions: [
      reaction(OrderPaid, onOrderPaid),
      reaction(OrderReleased, onOrderReleased),
      reaction(PaymentRefunded, onPaymentRefunded),
    ],
  },
  awsRuntime(),
);
