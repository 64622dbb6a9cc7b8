import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { inventoryErrors } from '../../inventory/errors.ts';
import { lotsErrors } from '../../lots/errors.ts';
import { arrivedLots, scannedLots } from '../../lots/schemas.ts';
import { id, sku } from '#shared/contracts/fields.ts';
import { stockWorkErrors } from '../errors.ts';
import { productionOrder } from '../schemas.ts';

const some = z.int().check(z.minimum(0), z.maximum(9999));

export const RecordProduction = defineRoute({
  operationId: 'recordProduction',
  method: 'PUT',
  path: '/v1/production-orders/{productionOrderId}/completions/{completionId}',
  summary: 'Record goods that were made, and the components they took.',
  description:
    'The caller chooses the completion id, so that a repeated request counts once. In one transaction the components leave stock, as far as no order was promised them, and the good units come in at the summed average cost of what was used up; scrap makes the good ones dearer. Components with lots leave first expired first, unless their lots are named; `lots` are those of the good units.',
  access: access.staff('stock-work.write'),
  params: z.strictObject({ productionOrderId: id, completionId: id }),
  body: z
    .strictObject({
      quantity: some.check(z.describe('Good units')),
      scrapped: z._default(some.check(z.describe('Units that were spoilt; they took components')), 0),
      consumed: z.optional(
        z.array(z.strictObject({ sku, quantity: some, lots: scannedLots })).check(
          z.minLength(1),
          z.maxLength(20),
          z.describe(
            'Components of which more or fewer were used, or whose lots are known; the rest by the order',
          ),
          z.refine(
            (components) =>
              components.every(
                ({ lots = [], quantity }) => lots.reduce((sum, lot) => sum + lot.quantity, 0) <= quantity,
              ),
            'the lots of a component have more units than were used',
          ),
        ),
      ),
      lots: arrivedLots,
      isLast: z._default(
        z.boolean().check(z.describe('Close the order with fewer units than planned')),
        false,
      ),
    })
    .check(
      z.refine(({ quantity, scrapped, isLast }) => quantity + scrapped > 0 || isLast, {
        error: 'nothing was made',
        path: ['quantity'],
      }),
    ),
  responses: { 200: productionOrder },
  errors: [
    stockWorkErrors.PRODUCTION_ORDER_NOT_FOUND,
    stockWorkErrors.PRODUCTION_ORDER_STATUS,
    stockWorkErrors.MORE_THAN_PLANNED,
    stockWorkErrors.COMPONENT_UNKNOWN,
    stockWorkErrors.COMPLETION_DIFFERS,
    inventoryErrors.INSUFFICIENT_STOCK,
    lotsErrors.LOT_UNITS_MISSING,
    lotsErrors.LOT_NEEDED,
    lotsErrors.EXPIRY_NEEDED,
    lotsErrors.LOT_EXPIRED,
    lotsErrors.LOT_DIFFERS,
    lotsErrors.SERIALS_NEEDED,
    lotsErrors.TOO_MANY_LOTS,
  ],
  etag: true,
  example: { quantity: 4, scrapped: 1 },
});
