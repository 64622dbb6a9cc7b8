import * as z from 'zod/mini';
import {
  code,
  currency,
  id,
  instant,
  minorUnits,
  quantity,
  signedMinorUnits,
  sku,
} from '#shared/contracts/fields.ts';
import { defineEvent } from '#shared/contracts/event.ts';
import { dispositions, exchangeShipping, refusals, returnMethods, refundedTo } from './schemas.ts';

/** Data of every event of a return. Photographs and notes are left out: they may be personal. */
const facts = {
  returnId: id,
  orderId: id,
  channel: code,
  customerId: z.optional(id.check(z.describe('Absent for guests'))),
  currency,
  amount: minorUnits.check(z.describe('What is refunded, or would be')),
  refundTo: z.optional(refundedTo),
  returnMethod: z.enum(returnMethods),
  lines: z.array(z.object({ lineId: id, sku, quantity, reason: z.string() })),
  appealed: z.optional(z.literal(true).check(z.describe('The customer appealed an earlier decision'))),
  gift: z.optional(
    z.literal(true).check(z.describe('Returned with a gift receipt; the customer of the order is not told')),
  ),
};
const define = <More extends Readonly<Record<string, z.ZodMiniType>>>(
  type: string,
  summary: string,
  more: More,
) =>
  defineEvent({
    type,
    domain: 'returns',
    version: 1,
    summary,
    delivery: 'outbox',
    data: z.object({ ...facts, ...more }),
  });

const exchangeFacts = {
  cost: minorUnits.check(z.describe('Of the new goods')),
  difference: signedMinorUnits.check(z.describe('Cost less the worth of the returned goods')),
  newLines: z.array(z.object({ lineId: id, sku, quantity })),
};

export const ExchangeCreated = define(
  'ExchangeCreated',
  'An exchange was created, and its new goods were reserved.',
  { ...exchangeFacts, ships: z.enum(exchangeShipping) },
);
export const ExchangeSettled = define(
  'ExchangeSettled',
  'An exchange was settled or cancelled, or its payment is due.',
  {
    ...exchangeFacts,
    outcome: z.enum(['settled', 'payment_due', 'cancelled']),
    paymentDue: minorUnits.check(z.describe('Part of the cost that the returned goods did not cover')),
  },
);

export const ReturnRequested = define(
  'ReturnRequested',
  'A return was requested, and waits for approval.',
  {},
);
export const ReturnApproved = define(
  'ReturnApproved',
  'A return was approved, by the policy or by staff; the goods are awaited.',
  { automatic: z.boolean() },
);
export const ReturnRefused = define('ReturnRefused', 'Staff refused a return.', {
  refusal: z.enum(refusals),
});
export const ReturnAppealed = define(
  'ReturnAppealed',
  'The customer appealed the refusal or the review of a return; staff decide again.',
  {},
);
const labelFacts = { carrier: code, service: z.optional(z.string()), trackingNumber: z.optional(z.string()) };

export const ReturnLabelled = define('ReturnLabelled', 'A label for the way back was created.', {
  ...labelFacts,
  dueAt: instant.check(z.describe('A label that is not used by then ends the return')),
});
export const ReturnInTransit = define('ReturnInTransit', 'The carrier has the parcel of a return.', {
  ...labelFacts,
  refundedNow: z.optional(
    minorUnits.check(z.describe('Refunded before the goods come, to a trusted customer')),
  ),
});
export const ReturnLost = define(
  'ReturnLost',
  'The carrier lost the parcel of a return; staff decide what is refunded.',
  labelFacts,
);
export const ReturnReceived = define(
  'ReturnReceived',
  'Returned goods were received and inspected, or the customer keeps them; the refund was requested.',
  {
    locationId: z.optional(code),
    received: z.array(z.object({ lineId: id, sku, quantity, disposition: z.enum(dispositions) })),
    orderedAt: z.optional(instant.check(z.describe('When the order was placed'))),
    refunds: z.optional(
      z
        .array(z.object({ lineId: id, amount: minorUnits }))
        .check(z.describe('`amount` by line, by what was paid for the accepted units')),
    ),
  },
);
export const ReturnCancelled = define(
  'ReturnCancelled',
  'A return was cancelled before its goods arrived.',
  {},
);
export const ReturnExpired = define(
  'ReturnExpired',
  'The goods of an approved return did not arrive, or its label was not used, in time.',
  {},
);
