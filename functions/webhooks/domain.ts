import { directoryGrants } from '../channels/public.ts';
import {
  DeliveryFailed,
  FulfilmentCreated,
  FulfilmentDelivered,
  FulfilmentShipped,
  LineRejected,
} from '../fulfilment/events.ts';
import { JourneyWebhookRequested } from '../journeys/events.ts';
import { LowStock } from '../inventory/events.ts';
import { stockChangesGrants } from '../inventory/public.ts';
import { OrderCancelled, OrderExpired, OrderPaid, OrderPlaced } from '../orders/events.ts';
import { PickupCollected, PickupExpired, ReadyForPickup } from '../pickup/events.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { may, mayQuery } from '#shared/contracts/grant.ts';
import { BackorderDateMoved, BackorderFilled } from '../backorders/events.ts';
import { CreateWebhook } from './create-webhook/contract.ts';
import { ListWebhooks } from './list-webhooks/contract.ts';
import { GetWebhook } from './get-webhook/contract.ts';
import { ChangeWebhook } from './change-webhook/contract.ts';
import { RemoveWebhook } from './remove-webhook/contract.ts';
import { RotateWebhookSecret } from './rotate-webhook-secret/contract.ts';
import { ResumeWebhook } from './resume-webhook/contract.ts';
import { TestWebhook } from './test-webhook/contract.ts';
import { ListWebhookDeliveries } from './list-webhook-deliveries/contract.ts';
import { ResendWebhookDelivery } from './resend-webhook-delivery/contract.ts';
import { webhooksErrors } from './errors.ts';
import { webhookMessages } from './messages.ts';
import { WebhookPaused, WebhookResumed } from './events.ts';
import { webhooksScopes } from './scopes.ts';
import { webhooksItems } from './table.ts';

const { webhook, webhookEvent, delivery } = webhooksItems.items;
const { dueDeliveries, deliveriesOfWebhook } = webhooksItems.indexes;

/** What every try needs: it is written down, and may pause the webhook. */
const sending = [
  ...directoryGrants,
  may(webhook, 'GetItem', 'Query', 'PutItem', 'UpdateItem'),
  may(webhookEvent, 'PutItem'),
  may(delivery, 'GetItem', 'PutItem'),
];

export const webhooks = defineDomain({
  name: 'webhooks',
  purpose: 'Sends events of a channel to other systems, signed and with retries.',
  items: [webhooksItems],
  scopes: webhooksScopes,
  errors: webhooksErrors,
  publishes: [WebhookPaused, WebhookResumed],
  posts: webhookMessages,
  http: {
    routes: [
      CreateWebhook,
      ListWebhooks,
      GetWebhook,
      ChangeWebhook,
      RemoveWebhook,
      RotateWebhookSecret,
      ResumeWebhook,
      TestWebhook,
      ListWebhookDeliveries,
      ResendWebhookDelivery,
    ],
    errorImpact: 'webhooks cannot be made, changed or looked at; messages go on',
    reach: {
      tables: [...sending, may(webhook, 'DeleteItem'), mayQuery(deliveriesOfWebhook)],
      secrets: ['tokens'],
    },
  },
  events: {
    // Ten messages may each wait five seconds for their receiver.
    timeoutSeconds: 60,
    subscriptions: [
      {
        name: 'on-order-placed',
        event: OrderPlaced,
        errorImpact: 'other systems learn of new orders late',
      },
      {
        name: 'on-order-paid',
        event: OrderPaid,
        errorImpact: 'other systems learn of paid orders late',
      },
      {
        name: 'on-journey-webhook-requested',
        event: JourneyWebhookRequested,
        errorImpact: 'other systems learn late of what journeys want to tell them',
      },
      {
        name: 'on-order-cancelled',
        event: OrderCancelled,
        errorImpact: 'other systems continue with cancelled orders',
      },
      {
        name: 'on-order-expired',
        event: OrderExpired,
        errorImpact: 'other systems go on with orders that nobody paid',
      },
      {
        name: 'on-low-stock',
        event: LowStock,
        errorImpact: 'other systems are not told that stock runs low',
      },
      {
        name: 'on-fulfilment-created',
        event: FulfilmentCreated,
        errorImpact: 'warehouse systems receive new fulfilments late',
      },
      {
        name: 'on-line-rejected',
        event: LineRejected,
        errorImpact: 'other systems learn late of rejected units',
      },
      {
        name: 'on-fulfilment-shipped',
        event: FulfilmentShipped,
        errorImpact: 'other systems learn late that an order is on its way',
      },
      {
        name: 'on-fulfilment-delivered',
        event: FulfilmentDelivered,
        errorImpact: 'other systems learn late that an order arrived',
      },
      {
        name: 'on-delivery-failed',
        event: DeliveryFailed,
        errorImpact: 'other systems learn late that a parcel did not arrive',
      },
      {
        name: 'on-ready-for-pickup',
        event: ReadyForPickup,
        errorImpact: 'other systems learn late that a pick-up is ready',
      },
      {
        name: 'on-pickup-collected',
        event: PickupCollected,
        errorImpact: 'other systems learn late that a pick-up was collected',
      },
      {
        name: 'on-pickup-expired',
        event: PickupExpired,
        errorImpact: 'other systems learn late that a pick-up expired',
      },
      {
        name: 'on-backorder-date-moved',
        event: BackorderDateMoved,
        errorImpact: 'other systems do not learn new dates of back-orders',
      },
      {
        name: 'on-backorder-filled',
        event: BackorderFilled,
        errorImpact: 'other systems do not learn that back-orders are filled',
      },
    ],
    schedules: [
      {
        name: 'deliver-webhooks',
        every: 'rate(1 minute)',
        errorImpact: 'other systems get no stock figures, and what they did not take is not tried again',
      },
    ],
    reach: {
      tables: [...sending, ...stockChangesGrants, mayQuery(dueDeliveries)],
      secrets: ['tokens'],
    },
  },
});
