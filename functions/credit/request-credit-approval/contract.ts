import * as z from 'zod/mini';
import { currency, id, note } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { approvalKinds } from '../model/approval.ts';
import { creditApproval, positiveAmount } from '../schemas.ts';

export const RequestCreditApproval = defineRoute({
  operationId: 'requestCreditApproval',
  method: 'POST',
  path: '/v1/credit-approvals',
  summary: 'Request approval of an amount above a limit.',
  description:
    'A second person approves or rejects it within three days. Then send the request that was refused with CREDIT_ABOVE_LIMIT again, with `approvalId` in its body; an approval can be used once, by its requester.',
  access: access.staff('orders.read'),
  body: z
    .strictObject({
      kind: z
        .enum(approvalKinds)
        .check(
          z.describe('`credit`: gift cards and store credit; `refunds`: refunds and cancellations of orders'),
        ),
      amount: positiveAmount,
      currency,
      customerId: z.optional(id.check(z.describe('Whose store credit; leave it out for a gift card'))),
      orderId: z.optional(id.check(z.describe('The order to refund or cancel'))),
      reason: note,
    })
    .check(
      z.refine(
        ({ kind, orderId, customerId }) =>
          kind === 'refunds' ? orderId !== undefined && customerId === undefined : orderId === undefined,
        'refunds name an `orderId` alone; credit names a `customerId` or none',
      ),
    ),
  responses: { 201: creditApproval },
  example: {
    kind: 'refunds',
    amount: 12000000,
    currency: 'IDR',
    orderId: 'ord_01jd',
    reason: 'The whole order arrived wet',
  },
});
