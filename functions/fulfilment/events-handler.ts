import {
  OrderCancelled,
  OrderConfirmed,
  OrderEdited,
  OrderLinesCancelled,
  OrderPaid,
  OrderPlaced,
} from '../orders/events.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { BackorderFilled } from '../backorders/events.ts';
import { LineRejected } from './events.ts';
import { onBackorderFilled } from './on-backorder-filled/on-backorder-filled.ts';
import { onLineRejected } from './on-line-rejected/on-line-rejected.ts';
import { onOrderCancelled } from './on-order-cancelled/on-order-cancelled.ts';
import { onOrderConfirmed } from './on-order-confirmed/on-order-confirmed.ts';
import { onOrderEdited } from './on-order-edited/on-order-edited.ts';
import { onOrderLinesCancelled } from './on-order-lines-cancelled/on-order-lines-cancelled.ts';
import { onOrderPaid } from './on-order-paid/on-order-paid.ts';
import { onOrderPlaced } from './on-order-placed/on-order-placed.ts';
import { fulfilmentInbox } from './table.ts';
import { withCarriers } from './providers/connect.ts';
import { watchDueFulfilments } from './watch-due-fulfilments/watch-due-fulfilments.ts';

export const handler = eventsHandler(
  {
    inbox: fulfilmentInbox,
    reactions: [
      reaction(BackorderFilled, onBackorderFilled),
      reaction(OrderEdited, onOrderEdited),
      reaction(OrderLinesCancelled, onOrderLinesCancelled),
      reaction(OrderPlaced, onOrderPlaced),
      reaction(OrderConfirmed, onOrderConfirmed),
      reaction(OrderPaid, onOrderPaid),
      reaction(OrderCancelled, onOrderCancelled),
      reaction(LineRejected, onLineRejected),
    ],
    tasks: { 'watch-due-fulfilments': watchDueFulfilments },
  },
  withCarriers(awsRuntime()),
);
