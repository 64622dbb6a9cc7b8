import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { amount, currency, id, instant, minorUnits } from '#shared/contracts/fields.ts';
import { purchasingErrors } from '../errors.ts';
import { landedCostKinds } from '../model/landed-cost.ts';

export const RecordLandedCost = defineRoute({
  operationId: 'recordLandedCost',
  method: 'PUT',
  path: '/v1/goods-receipts/{receiptId}/landed-costs/{chargeId}',
  summary: 'Add freight, duty or another charge to the cost of received goods.',
  description:
    'The charge is spread over the lines of the receipt by value or by units. What falls on units that are still on hand raises their average cost; the rest, of units that left, is a cost of the month (`expensed`). The caller chooses the id, so that a repeated request counts once.',
  access: access.staff('purchasing.approve'),
  params: z.strictObject({ receiptId: id, chargeId: id }),
  body: z.strictObject({
    kind: z.enum(landedCostKinds),
    amount: amount.check(z.minimum(1)),
    currency,
    basis: z._default(z.enum(['value', 'units']), 'value'),
  }),
  responses: {
    200: z.strictObject({
      receiptId: id,
      chargeId: id,
      kind: z.enum(landedCostKinds),
      amount: minorUnits,
      currency,
      capitalised: minorUnits.check(z.describe('Went into the value of units that are on hand')),
      expensed: minorUnits.check(z.describe('Of units that left already')),
      recordedAt: instant,
      recordedBy: z.string(),
    }),
  },
  errors: [
    purchasingErrors.GOODS_RECEIPT_NOT_FOUND,
    purchasingErrors.COST_CURRENCY_DIFFERS,
    purchasingErrors.LANDED_COST_DIFFERS,
  ],
  example: { kind: 'freight', amount: 240_000, currency: 'IDR' },
});
