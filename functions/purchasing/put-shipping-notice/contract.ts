import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id, instant, quantity, sku } from '#shared/contracts/fields.ts';
import { arrivedLots } from '../../lots/schemas.ts';
import { purchasingErrors } from '../errors.ts';
import { purchaseOrder } from '../schemas.ts';

export const PutShippingNotice = defineRoute({
  operationId: 'putShippingNotice',
  method: 'PUT',
  path: '/v1/purchase-orders/{purchaseOrderId}/shipping-notices/{noticeId}',
  summary: 'Announce a shipment against a purchase order.',
  description:
    'The advance shipping notice of a supplier or a warehouse system, under an id that the sender chooses. The order is expected at `expectedAt` from then on. Receive it by naming `shippingNoticeId` in the goods receipt.',
  access: access.staff('purchasing.write'),
  params: z.strictObject({ purchaseOrderId: id, noticeId: id }),
  body: z.strictObject({
    expectedAt: instant,
    lines: z.array(z.strictObject({ sku, quantity, lots: arrivedLots })).check(
      z.minLength(1),
      z.maxLength(20),
      z.refine(
        (lines) => new Set(lines.map((each) => each.sku)).size === lines.length,
        'a SKU is listed twice',
      ),
      z.refine(
        (lines) => lines.reduce((sum, { lots = [] }) => sum + lots.length, 0) <= 12,
        'a notice has at most 12 lots; use another notice for the rest',
      ),
    ),
    ssccs: z.optional(
      z
        .array(z.string().check(z.regex(/^\d{18}$/, 'an SSCC has 18 digits')))
        .check(z.minLength(1), z.maxLength(50), z.describe('SSCC of each pallet or box (GS1)')),
    ),
  }),
  responses: { 200: purchaseOrder },
  errors: [
    purchasingErrors.PURCHASE_ORDER_NOT_FOUND,
    purchasingErrors.PURCHASE_ORDER_STATUS,
    purchasingErrors.GOODS_NOT_ORDERED,
    purchasingErrors.MORE_THAN_ORDERED,
    purchasingErrors.SHIPPING_NOTICE_DIFFERS,
    purchasingErrors.TOO_MANY_NOTICES,
  ],
  etag: true,
  example: {
    expectedAt: '2026-12-08T02:00:00.000Z',
    lines: [{ sku: 'BATIK-M', quantity: 24 }],
    ssccs: ['340123450000000017'],
  },
});
