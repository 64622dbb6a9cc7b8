import * as z from 'zod/mini';
import { fulfilmentFacts } from '../fulfilment/events.ts';
import { defineEvent } from '#shared/contracts/event.ts';
import { instant } from '#shared/contracts/fields.ts';

const pickupFacts = { ...fulfilmentFacts, readyAt: instant, expiresAt: instant };

const issue = z.int().check(z.minimum(1), z.describe('Counts the codes issued; only the latest is valid'));

export const ReadyForPickup = defineEvent({
  type: 'ReadyForPickup',
  domain: 'pickup',
  version: 1,
  summary: 'A pick-up is ready in the store. Published again when the customer gets a new code.',
  delivery: 'outbox',
  data: z.object({ ...pickupFacts, issue }),
});

export const PickupReminded = defineEvent({
  type: 'PickupReminded',
  domain: 'pickup',
  version: 1,
  summary: 'A pick-up reminder is due: half of the time has passed, or one day is left.',
  delivery: 'outbox',
  data: z.object({ ...pickupFacts, issue, reminder: z.int().check(z.minimum(1), z.maximum(2)) }),
});

export const CustomerArrived = defineEvent({
  type: 'CustomerArrived',
  domain: 'pickup',
  version: 1,
  summary: 'The customer arrived and waits outside for a pick-up.',
  delivery: 'outbox',
  data: z.object(pickupFacts),
});

export const PickupCollected = defineEvent({
  type: 'PickupCollected',
  domain: 'pickup',
  version: 1,
  summary: 'A pick-up was collected by the customer or their delegate.',
  delivery: 'outbox',
  data: z.object({ ...pickupFacts, collectedBy: z.enum(['customer', 'delegate']) }),
});

export const PickupExpired = defineEvent({
  type: 'PickupExpired',
  domain: 'pickup',
  version: 1,
  summary: 'A pick-up expired: its stock is restored and its payment refunded.',
  delivery: 'outbox',
  data: z.object(pickupFacts),
});

export const PickupRefused = defineEvent({
  type: 'PickupRefused',
  domain: 'pickup',
  version: 1,
  summary:
    'The customer did not take the goods at the counter: they are restocked, and the payment is refunded.',
  delivery: 'outbox',
  data: z.object({ ...pickupFacts, reason: z.enum(['not_wanted', 'wrong_goods', 'damaged']) }),
});
