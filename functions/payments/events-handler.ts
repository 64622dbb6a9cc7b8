import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { makeSchedules } from '#shared/scheduler/schedules.ts';
import { OrderCancelled, OrderExpired, OrderLinesCancelled, OrderPaid } from '../orders/events.ts';
import { FulfilmentShipped } from '../fulfilment/events.ts';
import { PickupCollected } from '../pickup/events.ts';
import { CaptureRequested, PaymentAuthorised, RefundRequested } from './events.ts';
import { onCaptureRequested } from './on-capture-requested/on-capture-requested.ts';
import { onFulfilmentShipped } from './on-fulfilment-shipped/on-fulfilment-shipped.ts';
import { onOrderCancelled } from './on-order-cancelled/on-order-cancelled.ts';
import { onOrderExpired } from './on-order-expired/on-order-expired.ts';
import { onOrderLinesCancelled } from './on-order-lines-cancelled/on-order-lines-cancelled.ts';
import { onOrderPaid } from './on-order-paid/on-order-paid.ts';
import { onPaymentAuthorised } from './on-payment-authorised/on-payment-authorised.ts';
import { onPickupCollected } from './on-pickup-collected/on-pickup-collected.ts';
import { onRefundRequested } from './on-refund-requested/on-refund-requested.ts';
import { paymentsInbox } from './table.ts';
import { withProviders } from './providers/payments-runtime.ts';
import { sendRefundAgain } from './send-refund-again/send-refund-again.ts';

export const handler = eventsHandler(
  {
    inbox: paymentsInbox,
    reactions: [
      reaction(OrderCancelled, onOrderCancelled),
      reaction(OrderLinesCancelled, onOrderLinesCancelled),
      reaction(OrderExpired, onOrderExpired),
      reaction(OrderPaid, onOrderPaid),
      reaction(FulfilmentShipped, onFulfilmentShipped),
      reaction(PickupCollected, onPickupCollected),
      reaction(PaymentAuthorised, onPaymentAuthorised),
      reaction(CaptureRequested, onCaptureRequested),
      reaction(RefundRequested, onRefundRequested),
    ],
    tasks: { 'send-refund-again': sendRefundAgain },
  },
  { ...withProviders(awsRuntime()), schedules: makeSchedules() },
);
