import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

const points = z.int().check(z.minimum(1), z.describe('How many'));
const balance = z.int().check(z.describe('What the customer has afterwards'));

export const PointsEarned = defineEvent({
  type: 'PointsEarned',
  domain: 'loyalty',
  version: 1,
  summary: 'A customer earned points with a paid order.',
  delivery: 'outbox',
  data: z.strictObject({
    customerId: field.id,
    orderId: field.id,
    points,
    balance,
    expiresAt: field.instant,
  }),
});

export const PointsTakenBack = defineEvent({
  type: 'PointsTakenBack',
  domain: 'loyalty',
  version: 1,
  summary: 'Points were taken back, because an order was refunded or cancelled.',
  delivery: 'outbox',
  data: z.strictObject({ customerId: field.id, orderId: field.id, points, balance }),
});

export const PointsExpired = defineEvent({
  type: 'PointsExpired',
  domain: 'loyalty',
  version: 1,
  summary: 'Points expired.',
  delivery: 'outbox',
  data: z.strictObject({ customerId: field.id, orderId: field.id, points, balance }),
});
