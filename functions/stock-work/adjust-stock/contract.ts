import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, note, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { inventoryErrors } from '../../inventory/errors.ts';
import { adjustmentReasons, stockLevel } from '../../inventory/schemas.ts';
import { heldAdjustment, photos } from '../schemas.ts';

export const AdjustStock = defineRoute({
  operationId: 'adjustStock',
  method: 'POST',
  path: '/v1/inventory/adjustments',
  summary: 'Adjust stock.',
  description:
    '`damaged`, `quality-control` and `display` (negative) make available units unavailable, `repaired` (positive) makes them available again; on hand does not change. `received`, `found` and `returned` add units, `lost` removes them, `correction` does either. Units can always be added; at most the units on hand can be removed. Above the limit of the caller (`putAdjustmentLimits`) it waits for a second person: 202.',
  access: access.staff('inventory.write'),
  body: z.strictObject({
    locationId: code,
    sku,
    quantity: z.int().check(
      z.minimum(-1_000_000),
      z.maximum(1_000_000),
      z.refine((units) => units !== 0, 'an adjustment of 0 units changes nothing'),
      z.describe('Change of available, with its sign'),
    ),
    reason: z.enum(adjustmentReasons),
    note: z.optional(note),
    photos,
  }),
  responses: {
    201: stockLevel,
    202: heldAdjustment,
  },
  errors: [
    inventoryErrors.INSUFFICIENT_STOCK,
    inventoryErrors.STOCK_NOT_FOUND,
    channelsErrors.LOCATION_NOT_FOUND,
  ],
  etag: true,
  example: { locationId: 'jakarta-sudirman', sku: 'BATIK-M', quantity: -1, reason: 'damaged' },
});
