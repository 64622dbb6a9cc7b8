import * as z from 'zod/mini';
import { BackorderDateMoved, BackorderFilled } from '../backorders/events.ts';
import {
  DeliveryFailed,
  FulfilmentCreated,
  FulfilmentDelivered,
  FulfilmentShipped,
  LineRejected,
} from '../fulfilment/events.ts';
import { JourneyWebhookRequested } from '../journeys/events.ts';
import { LowStock } from '../inventory/events.ts';
import { stockChange } from '../inventory/schemas.ts';
import { OrderCancelled, OrderExpired, OrderPaid, OrderPlaced } from '../orders/events.ts';
import { PickupCollected, PickupExpired, ReadyForPickup } from '../pickup/events.ts';
import * as field from '#shared/contracts/fields.ts';
import type { OutgoingMessage } from '#shared/contracts/outgoing-message.ts';
import type { Schema } from '#shared/contracts/route.ts';
import { STOCK, TEST, type WebhookEvent } from './model/webhook.ts';

/** What goes with every message, so that its receiver can tell who sent it: https://www.standardwebhooks.com */
const headers = {
  'webhook-id': field.id.check(
    z.describe('The same at every try: a receiver that knows it has had the message'),
  ),
  'webhook-timestamp': z
    .string()
    .check(
      z.regex(/^\d+$/),
      z.describe('Seconds since 1970, of this try; refuse what is more than five minutes away'),
    ),
  'webhook-signature': z
    .string()
    .check(
      z.regex(/^v1,[A-Za-z0-9+/]+=*( v1,[A-Za-z0-9+/]+=*)*$/),
      z.describe(
        '`v1,` and the base 64 HMAC-SHA256 of `id.timestamp.body`, keyed with what follows `whsec_` in the secret, decoded from base 64; one for each active secret, separated by spaces',
      ),
    ),
};

const answers = {
  '2XX': 'Taken, when answered within five seconds.',
  '410': 'The receiver wants no more: the webhook is paused at once.',
  default: 'Not taken: the message comes again after 1, 5 and 30 minutes, then after hours, for three days.',
};

const bodyOf = (type: string, data: Schema) =>
  z.strictObject({
    type: z.literal(type),
    timestamp: field.instant.check(z.describe('When it happened')),
    data,
  });

const told: Readonly<
  Record<WebhookEvent | typeof TEST, { readonly summary: string; readonly data: Schema }>
> = {
  [STOCK]: {
    summary: 'What a channel may promise changed: each SKU with its latest figure, in the order of change.',
    data: z.strictObject({
      channel: field.code,
      changes: z.array(stockChange),
      hasMore: z.boolean().check(z.describe('The next message follows as soon as this one is taken')),
    }),
  },
  OrderPlaced,
  OrderPaid,
  OrderCancelled,
  OrderExpired,
  LowStock,
  FulfilmentCreated,
  LineRejected,
  FulfilmentShipped,
  FulfilmentDelivered,
  DeliveryFailed,
  ReadyForPickup,
  PickupCollected,
  PickupExpired,
  BackorderDateMoved,
  BackorderFilled,
  JourneyWebhookRequested,
  [TEST]: {
    summary: 'Somebody tries whether messages arrive.',
    data: z.strictObject({ webhookId: field.id, channel: field.code }),
  },
};

/** Every message a webhook may get, with its signature. */
export const webhookMessages: readonly OutgoingMessage[] = Object.entries(told).map(
  ([type, { summary, data }]) => ({ type, summary, headers, body: bodyOf(type, data), answers }),
);
