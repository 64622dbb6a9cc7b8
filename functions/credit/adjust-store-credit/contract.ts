import * as z from 'zod/mini';
import { currency, id, instant, note } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { creditErrors } from '../errors.ts';
import { approvalErrors, approvalId, creditStatement } from '../schemas.ts';

export const AdjustStoreCredit = defineRoute({
  operationId: 'adjustStoreCredit',
  method: 'POST',
  path: '/v1/customers/{customerId}/store-credit/adjustments',
  summary: 'Adjust the store credit of a customer.',
  description:
    'A positive amount is added, within the limits of the role per transaction, per day and per customer; a negative one is deducted, never below 0. By `customerId`, or by the id of the system the customer was imported from.',
  access: access.staff('credit.write'),
  params: z.strictObject({ customerId: id }),
  body: z.strictObject({
    amount: z
      .int()
      .check(
        z.minimum(-1_000_000_000_000),
        z.maximum(1_000_000_000_000),
        z.describe('Minor units: positive adds, negative deducts; not 0'),
      ),
    currency,
    reason: z.enum(['appeasement', 'return', 'correction', 'promotion']),
    note: z.optional(note),
    approvalId,
    orderId: z.optional(id.check(z.describe('The order that it concerns'))),
    expiresAt: z.optional(instant.check(z.describe('In the future; never ends when left out'))),
  }),
  responses: { 201: creditStatement },
  errors: [...approvalErrors, creditErrors.CREDIT_INSUFFICIENT],
  example: { amount: 50000, currency: 'IDR', reason: 'appeasement', note: 'Parcel came two days late' },
});
