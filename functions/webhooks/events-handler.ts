import {
  DeliveryFailed,
  FulfilmentCreated,
  FulfilmentDelivered,
  FulfilmentShipped,
  LineRejected,
} from '../fulfilment/events.ts';
import { LowStock } from '../inventory/events.ts';
import { OrderCancelled, OrderExpired, OrderPaid, OrderPlaced } from '../orders/events.ts';
import { PickupCollected, PickupExpired, ReadyForPickup } from '../pickup/events.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { deliverWebhooks } from './deliver-webhooks/deliver-webhooks.ts';
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
import { webhooksRuntime } from './sending/runtime.ts';

export const handler = eventsHandler(
  {
    tasks: { 'deliver-webhooks': deliverWebhooks },
    reactions: [
      reaction('on-order-placed', OrderPlaced, onOrderPlaced),
      reaction('on-order-paid', OrderPaid, onOrderPaid),
      reaction('on-order-cancelled', OrderCancelled, onOrderCancelled),
      reaction('on-order-expired', OrderExpired, onOrderExpired),
      reaction('on-low-stock', LowStock, onLowStock),
      reaction('on-fulfilment-created', FulfilmentCreated, onFulfilmentCreated),
      reaction('on-line-rejected', LineRejected, onLineRejected),
      reaction('on-fulfilment-shipped', FulfilmentShipped, onFulfilmentShipped),
      reaction('on-fulfilment-delivered', FulfilmentDelivered, onFulfilmentDelivered),
      reaction('on-delivery-failed', DeliveryFailed, onDeliveryFailed),
      reaction('on-ready-for-pickup', ReadyForPickup, onReadyForPickup),
      reaction('on-pickup-collected', PickupCollected, onPickupCollected),
      reaction('on-pickup-expired', PickupExpired, onPickupExpired),
    ],
  },
  webhooksRuntime(),
);
