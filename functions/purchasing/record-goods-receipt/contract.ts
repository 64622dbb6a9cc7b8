import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { catalogErrors } from '../../catalog/errors.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { code, currency, id, line, note } from '#shared/contracts/fields.ts';
import { lotsErrors } from '../../lots/errors.ts';
import { scanningErrors } from '../../scanning/errors.ts';
import { hasLinesOrScans, LINES_OR_SCANS, scanSessionId } from '../../scanning/schemas.ts';
import { purchasingErrors } from '../errors.ts';
import { goodsReceipt, receivedLine } from '../schemas.ts';

const isWholeNotice = (body: {
  readonly lines?: unknown;
  readonly scanSessionId?: string | undefined;
  readonly shippingNoticeId?: string | undefined;
}): boolean =>
  body.shippingNoticeId !== undefined && body.lines === undefined && body.scanSessionId === undefined;

export const RecordGoodsReceipt = defineRoute({
  operationId: 'recordGoodsReceipt',
  method: 'PUT',
  path: '/v1/goods-receipts/{receiptId}',
  summary: 'Receive goods, with or without a purchase order.',
  description:
    'The caller chooses the receipt id, so that a repeated request counts once. Sellable units are available immediately, damaged ones are unavailable. The average cost of each SKU at the location is updated with `unitCost`.',
  access: access.staff('inventory.write'),
  params: z.strictObject({ receiptId: id }),
  body: z
    .strictObject({
      locationId: code,
      scanSessionId,
      purchaseOrderId: z.optional(id),
      shippingNoticeId: z.optional(
        id.check(
          z.describe('Notice of the purchase order that came in; without `lines`, all of it, as announced'),
        ),
      ),
      currency: z.optional(
        currency.check(z.describe('Currency of `unitCost`; defaults to that of the purchase order')),
      ),
      lines: z.optional(
        z
          .array(
            receivedLine.check(
              z.refine(
                ({ quantity, damaged }) => damaged <= quantity,
                'no more units are damaged than were received',
              ),
            ),
          )
          .check(
            z.minLength(1),
            z.maxLength(20),
            z.refine(
              (lines) => new Set(lines.map((each) => each.sku)).size === lines.length,
              'a SKU is listed twice',
            ),
            z.refine(
              (lines) => lines.reduce((sum, { lots = [] }) => sum + lots.length, 0) <= 12,
              'a receipt has at most 12 lots; use another receipt for the rest',
            ),
          ),
      ),
      overReason: z.optional(line(200, 'Why more units than ordered are accepted')),
      note: z.optional(note),
    })
    .check(
      z.refine((body) => hasLinesOrScans(body) || isWholeNotice(body), {
        error: `${LINES_OR_SCANS}, or \`shippingNoticeId\` without them`,
        path: ['lines'],
      }),
      z.refine((body) => body.shippingNoticeId === undefined || body.purchaseOrderId !== undefined, {
        error: 'a shipping notice belongs to a purchase order',
        path: ['purchaseOrderId'],
      }),
    ),
  responses: { 200: goodsReceipt },
  errors: [
    channelsErrors.LOCATION_NOT_FOUND,
    catalogErrors.SKU_NOT_FOUND,
    purchasingErrors.PURCHASE_ORDER_NOT_FOUND,
    purchasingErrors.PURCHASE_ORDER_STATUS,
    purchasingErrors.SHIPPING_NOTICE_NOT_FOUND,
    purchasingErrors.GOODS_NOT_ORDERED,
    purchasingErrors.MORE_THAN_ORDERED,
    purchasingErrors.GOODS_RECEIPT_DIFFERS,
    purchasingErrors.COST_CURRENCY_DIFFERS,
    lotsErrors.LOT_NEEDED,
    lotsErrors.EXPIRY_NEEDED,
    lotsErrors.LOT_EXPIRED,
    lotsErrors.LOT_DIFFERS,
    lotsErrors.SERIALS_NEEDED,
    scanningErrors.SCAN_SESSION_NOT_FOUND,
    scanningErrors.SCAN_SESSION_USED,
    scanningErrors.SCAN_SESSION_NOT_USABLE,
  ],
  example: {
    locationId: 'jakarta-kemang',
    currency: 'IDR',
    lines: [{ sku: 'BATIK-M', quantity: 24, damaged: 1, unitCost: 85_000 }],
  },
});
