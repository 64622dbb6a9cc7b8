import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, note, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { inventoryErrors } from '../errors.ts';
import { adjustmentReasons, stockLevel } from '../schemas.ts';

export const AdjustStock = defineRoute({
  operationId: 'adjustStock',
  method: 'POST',
  path: '/v1/inventory/adjustments',
  summary: 'Change stock by some units, for a reason.',
  description:
    '`damaged`, `quality-control` and `display` move sellable units aside (negative), `repaired` brings them back (positive); on hand stays. `received`, `found` and `returned` add units, `lost` removes them, `correction` does either.',
  access: access.staff('inventory.write'),
  body: z.strictObject({
    locationId: code,
    sku,
    quantity: z.int().check(
      z.minimum(-1_000_000),
      z.maximum(1_000_000),
      z.refine((units) => units !== 0, 'an adjustment of 0 units changes nothing'),
      z.describe('Units, with the sign of the change of what can be sold'),
    ),
    reason: z.enum(adjustmentReasons),
    note: z.optional(note),
  }),
  responses: { 201: stockLevel },
  errors: [
    inventoryErrors.INSUFFICIENT_STOCK,
    inventoryErrors.STOCK_NOT_FOUND,
    channelsErrors.LOCATION_NOT_FOUND,
  ],
  etag: true,
  example: { locationId: 'jakarta-sudirman', sku: 'BATIK-M', quantity: -1, reason: 'damaged' },
});
