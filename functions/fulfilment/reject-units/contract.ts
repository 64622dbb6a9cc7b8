import * as z from 'zod/mini';
import { rejectionReasons } from '../../inventory/schemas.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { lotsErrors } from '../../lots/errors.ts';
import { fulfilmentErrors } from '../errors.ts';
import { shownFulfilment, unitReference } from '../schemas.ts';

export const RejectUnits = defineRoute({
  operationId: 'rejectUnits',
  method: 'POST',
  path: '/v1/fulfilments/{fulfilmentId}/rejections',
  summary: 'Report units that cannot be picked.',
  description:
    'The units are routed again at once, to other locations; units that none can supply are put into the queue `no_location`. Stock follows the reason: `not_in_stock` leaves nothing to sell here, `mismatch` takes the units off on hand, `damaged` and `display` keep them on hand and off sale. The rest of the fulfilment continues.',
  access: access.staff('fulfilment.write'),
  params: z.strictObject({ fulfilmentId: id }),
  body: z.strictObject({
    units: z
      .array(z.strictObject({ ...unitReference, reason: z.enum(rejectionReasons) }))
      .check(z.minLength(1), z.maxLength(45)),
  }),
  responses: { 200: shownFulfilment },
  errors: [
    fulfilmentErrors.FULFILMENT_NOT_FOUND,
    fulfilmentErrors.FULFILMENT_STATUS,
    fulfilmentErrors.ORDER_CHANGED,
    fulfilmentErrors.NOT_ENOUGH_UNITS,
    lotsErrors.NO_LOT_TO_SELL,
  ],
  etag: true,
  example: { units: [{ lineId: 'ln_1', quantity: 1, reason: 'damaged' }] },
});
