import { CartAbandoned } from '../carts/events.ts';
import { PointsEarned, PointsRedeemed } from '../credit/events.ts';
import { MessageSent } from '../engagement/events.ts';
import { FulfilmentDelivered, FulfilmentShipped } from '../fulfilment/events.ts';
import { OrderCancelled, OrderPaid, OrderPlaced } from '../orders/events.ts';
import { PaymentRefunded } from '../payments/events.ts';
import { ReturnReceived, ReturnRequested } from '../returns/events.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { onCartAbandoned } from './on-cart-abandoned/on-cart-abandoned.ts';
import { onOrderPlaced } from './on-order-placed/on-order-placed.ts';
import { onOrderPaid } from './on-order-paid/on-order-paid.ts';
import { onOrderCancelled } from './on-order-cancelled/on-order-cancelled.ts';
import { onPaymentRefunded } from './on-payment-refunded/on-payment-refunded.ts';
import { onFulfilmentShipped } from './on-fulfilment-shipped/on-fulfilment-shipped.ts';
import { onFulfilmentDelivered } from './on-fulfilment-delivered/on-fulfilment-delivered.ts';
import { onReturnRequested } from './on-return-requested/on-return-requested.ts';
import { onReturnReceived } from './on-return-received/on-return-received.ts';
import { onMessageSent } from './on-message-sent/on-message-sent.ts';
import { onPointsEarned } from './on-points-earned/on-points-earned.ts';
import { onPointsRedeemed } from './on-points-redeemed/on-points-redeemed.ts';

export const handler = eventsHandler(
  {
    reactions: [
      reaction(CartAbandoned, onCartAbandoned),
      reaction(OrderPlaced, onOrderPlaced),
      reaction(OrderPaid, onOrderPaid),
      reaction(OrderCancelled, onOrderCancelled),
      reaction(PaymentRefunded, onPaymentRefunded),
      reaction(FulfilmentShipped, onFulfilmentShipped),
      reaction(FulfilmentDelivered, onFulfilmentDelivered),
      reaction(ReturnRequested, onReturnRequested),
      reaction(ReturnReceived, onReturnReceived),
      reaction(MessageSent, onMessageSent),
      reaction(PointsEarned, onPointsEarned),
      reaction(PointsRedeemed, onPointsRedeemed),
    ],
  },
  awsRuntime(),
);
