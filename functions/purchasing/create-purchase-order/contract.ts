import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { code, id, note, quantity, sku } from '#shared/contracts/fields.ts';
import { purchasingErrors } from '../errors.ts';
import { purchaseOrder } from '../schemas.ts';

export const CreatePurchaseOrder = defineRoute({
  operationId: 'createPurchaseOrder',
  method: 'POST',
  path: '/v1/purchase-orders',
  summary: 'Create a draft purchase order.',
  description:
    'Costs come from the supplier’s terms. A draft does not count as incoming stock until it is approved.',
  access: access.staff('purchasing.write'),
  body: z.strictObject({
    supplierId: id,
    locationId: code,
    lines: z.array(z.strictObject({ sku, quantity })).check(
      z.minLength(1),
      z.maxLength(40),
      z.refine(
        (lines) => new Set(lines.map((line) => line.sku)).size === lines.length,
        'a SKU is listed twice',
      ),
    ),
    note: z.optional(note),
  }),
  responses: { 201: purchaseOrder },
  errors: [
    purchasingErrors.SUPPLIER_NOT_FOUND,
    purchasingErrors.SUPPLIER_LACKS_SKU,
    purchasingErrors.QUANTITY_NOT_ORDERABLE,
    channelsErrors.LOCATION_NOT_FOUND,
  ],
  etag: true,
  example: {
    supplierId: 'batik-pekalongan',
    locationId: 'jakarta-kemang',
    lines: [{ sku: 'BATIK-M', quantity: 24 }],
  },
});
