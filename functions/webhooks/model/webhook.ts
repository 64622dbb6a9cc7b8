import type { Versioned } from '#shared/dynamodb/aggregate.ts';

/** Type of a batch of stock figures: the rows of `GET /v1/channels/{channel}/stock-changes`. */
export const STOCK = 'ChannelStockChanged';

/** What a webhook can be told: a batch of stock figures, or an event of the channel as it is published. */
export const webhookEvents = [
  STOCK,
  'OrderPlaced',
  'OrderPaid',
  'OrderCancelled',
  'OrderExpired',
  'LowStock',
  'FulfilmentCreated',
  'LineRejected',
  'FulfilmentShipped',
  'FulfilmentDelivered',
  'DeliveryFailed',
  'ReadyForPickup',
  'PickupCollected',
  'PickupExpired',
  'BackorderDateMoved',
  'BackorderFilled',
  'JourneyWebhookRequested',
] as const;

export type WebhookEvent = (typeof webhookEvents)[number];

/** Before a secret’s base 64, so that it is recognised where it should not be. */
export const SECRET_PREFIX = 'whsec_';

/** Type of the message that only tries the way. */
export const TEST = 'WebhookTested';

/** An address of another system that is told what happens in a channel. */
export interface Webhook extends Versioned {
  readonly webhookId: string;
  readonly channel: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly status: 'active' | 'paused';
  /** Counts the secrets; each is derived from it and never stored. */
  readonly generation: number;
  /** Until when the secret before is active, too. */
  readonly previousUntil?: string;
  /** Since when nothing was taken. Kept beside the version: health is nobody's edit. */
  readonly failingSince?: string;
  /** Which stock changes were put into deliveries already. */
  readonly stockCursor?: string;
  /** The last delivery of stock changes: the next one waits for it, so that figures come in order. */
  readonly stockDeliveryId?: string;
  readonly createdAt: string;
}

/** One try to deliver. */
export interface DeliveryAttempt {
  readonly at: string;
  /** What the receiver answered; absent when nothing came back. */
  readonly status?: number;
  /** Why nothing came back. */
  readonly reason?: 'address_not_allowed' | 'timed_out' | 'unreachable';
  readonly durationMs: number;
}

/** One message to one webhook, from its cause until it was taken or given up. */
export interface WebhookDelivery extends Versioned {
  readonly deliveryId: string;
  readonly webhookId: string;
  readonly type: string;
  /** The very text that is signed, the same at every try. */
  readonly body: string;
  readonly status: 'waiting' | 'delivered' | 'given_up';
  /** Tries so far, since it was last asked for. */
  readonly tried: number;
  /** The last tries, newest first. */
  readonly attempts: readonly DeliveryAttempt[];
  readonly createdAt: string;
  /** When it is tried next, while it waits. */
  readonly dueAt?: string;
}
