import * as z from 'zod/mini';
import { fulfilmentErrors } from '../../fulfilment/errors.ts';
import { shownFulfilment } from '../../fulfilment/schemas.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pickupErrors } from '../errors.ts';

export const RefusePickup = defineRoute({
  operationId: 'refusePickup',
  method: 'POST',
  path: '/v1/pickups/{fulfilmentId}/refusal',
  summary: 'Record a refused pick-up.',
  description: 'They are restocked, and the amount paid for them is refunded to the customer.',
  access: access.staff('fulfilment.write'),
  params: z.strictObject({ fulfilmentId: id }),
  body: z.strictObject({ reason: z.enum(['not_wanted', 'wrong_goods', 'damaged']) }),
  responses: { 200: shownFulfilment },
  errors: [
    fulfilmentErrors.FULFILMENT_NOT_FOUND,
    fulfilmentErrors.ORDER_CHANGED,
    pickupErrors.PICKUP_NOT_READY,
    pickupErrors.PICKUP_ENDED,
    pickupErrors.ALREADY_COLLECTED,
  ],
  etag: true,
  example: { reason: 'not_wanted' },
});
