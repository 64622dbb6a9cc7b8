import * as z from 'zod/mini';
import { amount, code, currency, token } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { reconciliationErrors } from '../errors.ts';
import { shownRemittance } from '../schemas.ts';

export const RecordRemittance = defineRoute({
  operationId: 'recordRemittance',
  method: 'POST',
  path: '/v1/remittances',
  summary: 'Record the cash that a courier remits.',
  description:
    'Each parcel is compared with the balance of its order (`cod`) and recorded once, with the fee that the courier kept. The last parcel pays the order. `outcome` shows which parcels to check; nothing was recorded for `too_much`, `remitted_before` and `unknown_parcel`. Sending the same remittance again returns the same result.',
  access: access.staff('payments.reconcile'),
  body: z.strictObject({
    carrier: code.check(z.describe('From GET /v1/carriers')),
    reference: token(64, 'The courier’s own reference of this remittance'),
    currency,
    parcels: z
      .array(
        z.strictObject({
          trackingNumber: token(64, 'As the carrier gave it'),
          amount: amount.check(
            z.minimum(1),
            z.describe('What the customer paid at the door, in minor units'),
          ),
          fee: z.optional(amount.check(z.describe('Fee that the courier keeps. Default: 0'))),
        }),
      )
      .check(
        z.minLength(1),
        z.maxLength(100),
        z.refine(
          (parcels) => new Set(parcels.map(({ trackingNumber }) => trackingNumber)).size === parcels.length,
          'a parcel is listed once',
        ),
      ),
  }),
  responses: { 200: shownRemittance },
  errors: [reconciliationErrors.REMITTANCE_DIFFERS],
  example: {
    carrier: 'sandbox',
    reference: 'COD-2026-11-30',
    currency: 'IDR',
    parcels: [{ trackingNumber: 'SB6KY0ZH3JVYX', amount: 222000, fee: 6000 }],
  },
});
