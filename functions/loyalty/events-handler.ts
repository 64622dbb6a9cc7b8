import { StoreCreditChanged } from '../credit/events.ts';
import { OrderCancelled, OrderPaid } from '../orders/events.ts';
import { PaymentRefunded } from '../payments/events.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { onOrderCancelled } from './on-order-cancelled/on-order-cancelled.ts';
import { onOrderPaid } from './on-order-paid/on-order-paid.ts';
import { onPaymentRefunded } from './on-payment-refunded/on-payment-refunded.ts';
import { onStoreCreditChanged } from './on-store-credit-changed/on-store-credit-changed.ts';
import { reviewTiers } from './review-tiers/review-tiers.ts';
import { loyaltyInbox } from './table.ts';

export const handler = eventsHandler(
  {
    inbox: loyaltyInbox,
    reactions: [
      reaction(OrderPaid, onOrderPaid),
      reaction(OrderCancelled, onOrderCancelled),
      reaction(PaymentRefunded, onPaymentRefunded),
      reaction(StoreCreditChanged, onStoreCreditChanged),
    ],
    tasks: { 'review-tiers': reviewTiers },
  },
  awsRuntime(),
);
