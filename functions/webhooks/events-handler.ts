import {
  DeliveryFailed,
  FulfilmentCreated,
  FulfilmentDelivered,
  FulfilmentShipped,
  LineRejected,
} from '../fulfilment/events.ts';
import { JourneyWebhookRequested } from '../journeys/events.ts';
import { LowStock } from '../inventory/events.ts';
import { OrderCancelled, OrderExpired, OrderPaid, OrderPlaced } from '../orders/events.ts';
import { PickupCollected, PickupExpired, ReadyForPickup } from '../pickup/events.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { BackorderDateMoved, BackorderFilled } from '../backorders/events.ts';
import { deliverWebhooks } from './deliver-webhooks/deliver-webhooks.ts';
import { onBackorderDateMoved } from './on-backorder-date-moved/on-backorder-date-moved.ts';
import { onBackorderFilled } from './on-backorder-filled/on-backorder-filled.ts';
import { onOrderPlaced } from './on-order-placed/on-order-placed.ts';
import { onOrderPaid } from './on-order-paid/on-order-paid.ts';
import { onOrderCancelled } from './on-order-cancelled/on-order-cancelled.ts';
import { onOrderExpired } from './on-order-expired/on-order-expired.ts';
import { onLowStock } from './on-low-stock/on-low-stock.ts';
import { onFulfilmentCreated } from './on-fulfilment-created/on-fulfilment-created.ts';
import { onLineRejected } from './on-line-rejected/on-line-rejected.ts';
import { onFulfilmentShipped } from './on-fulfilment-shipped/on-fulfilment-shipped.ts';
import { onFulfilmentDelivered } from './on-fulfilment-delivered/on-fulfilment-delivered.ts';
import { onDeliveryFailed } from './on-delivery-failed/on-delivery-failed.ts';
import { onReadyForPickup } from './on-ready-for-pickup/on-ready-for-pickup.ts';
import { onPickupCollected } from './on-pickup-collected/on-pickup-collected.ts';
import { onPickupExpired } from './on-pickup-expired/on-pickup-expired.ts';
import { onJourneyWebhookRequested } from './on-journey-webhook-requested/on-journey-webhook-requested.ts';
import { webhooksRuntime } from './sending/runtime.ts';

export const handler = eventsHandler(
  {
    tasks: { 'deliver-webhooks': deliverWebhooks },
    reactions: [
      reaction(BackorderDateMoved, onBackorderDateMoved),
      reaction(BackorderFilled, onBackorderFilled),
      reaction(OrderPlaced, onOrderPlaced),
      reaction(OrderPaid, onOrderPaid),
      reaction(OrderCancelled, onOrderCancelled),
      reaction(OrderExpired, onOrderExpired),
      reaction(LowStock, onLowStock),
      reaction(FulfilmentCreated, onFulfilmentCreated),
      reaction(LineRejected, onLineRejected),
      reaction(FulfilmentShipped, onFulfilmentShipped),
      reaction(FulfilmentDelivered, onFulfilmentDelivered),
      reaction(DeliveryFailed, onDeliveryFailed),
      reaction(ReadyForPickup, onReadyForPickup),
      reaction(PickupCollected, onPickupCollected),
      reaction(PickupExpired, onPickupExpired),
      reaction(JourneyWebhookRequested, onJourneyWebhookRequested),
    ],
  },
  webhooksRuntime(),
);
