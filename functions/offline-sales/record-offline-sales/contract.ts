import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { scannedLots } from '../../lots/schemas.ts';
import { offlineSale } from '../schemas.ts';

const sale = z.strictObject({
  saleId: field.id.check(
    z.describe('Chosen by the till; the same id is the same sale, however often it is sent'),
  ),
  soldAt: field.instant,
  customerId: z.optional(field.id),
  couponCode: z.optional(field.line(40, 'Coupon that was taken')),
  lines: z
    .array(
      z
        .strictObject({
          sku: field.sku,
          quantity: field.quantity,
          unitPrice: field.price.check(z.describe('As charged for one, in minor units')),
          listPrice: z.optional(
            field.price.check(z.describe('Before a discount of the till; `unitPrice` if left out')),
          ),
          lots: scannedLots,
        })
        .check(
          z.refine(
            ({ lots = [], quantity }) => lots.reduce((sum, lot) => sum + lot.quantity, 0) <= quantity,
            { error: 'lots have more units than the line', path: ['lots'] },
          ),
        ),
    )
    .check(
      z.minLength(1),
      z.maxLength(20),
      z.refine((lines) => lines.flatMap(({ lots = [] }) => lots).length <= 20, 'more than 20 lots in a sale'),
    ),
  total: field.amount.check(z.describe('Cash that was due, before rounding to coins')),
});

export const RecordOfflineSales = defineRoute({
  operationId: 'recordOfflineSales',
  method: 'POST',
  path: '/v1/offline-sales',
  summary: 'Record sales that a till made without a network.',
  description:
    'Cash sales of one till, each with its own id, time and price. Each becomes a paid order that was handed over, exactly once: send a batch again until it is answered. What was not as the till thought (price, stock, coupon) is a conflict of that sale; the sale stands, and staff settle it. Stock is taken as far as the books have it, never below zero; the rest is `stock_gone`. One sale that is refused leaves the others alone.',
  access: access.staff('tills.write'),
  body: z.strictObject({
    channel: field.code,
    locationId: field.code,
    sales: z.array(sale).check(z.minLength(1), z.maxLength(25)),
  }),
  responses: {
    200: z.strictObject({
      results: z
        .array(
          z.strictObject({
            saleId: field.id,
            outcome: z
              .enum(['accepted', 'conflicted', 'refused'])
              .check(z.describe('`conflicted` sales are accepted, too; `refused` ones are not recorded')),
            reason: z.optional(
              z
                .enum(['other_sale', 'in_the_future'])
                .check(
                  z.describe('Why it is refused: its id belongs to another sale, or its time is yet to come'),
                ),
            ),
            sale: z.optional(offlineSale),
          }),
        )
        .check(z.describe('One for each sale, in their order')),
    }),
  },
  errors: [channelsErrors.LOCATION_NOT_FOUND, channelsErrors.CHANNEL_NOT_FOUND],
  example: {
    channel: 'pos',
    locationId: 'jakarta-kemang',
    sales: [
      {
        saleId: 'kassa-1_000123',
        soldAt: '2026-11-26T03:00:00.000Z',
        lines: [{ sku: 'SHIRT-M', quantity: 1, unitPrice: 111000 }],
        total: 111000,
      },
    ],
  },
});
