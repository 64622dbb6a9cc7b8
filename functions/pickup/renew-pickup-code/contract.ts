import * as z from 'zod/mini';
import { fulfilmentErrors } from '../../fulfilment/errors.ts';
import { shownFulfilment } from '../../fulfilment/schemas.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pickupErrors } from '../errors.ts';

export const RenewPickupCode = defineRoute({
  operationId: 'renewPickupCode',
  method: 'POST',
  path: '/v1/pickups/{fulfilmentId}/codes',
  summary: 'Send the customer a new pick-up code.',
  description:
    'The old code is invalid, and the count of wrong attempts is reset. The code is sent to the contact of the order and never shown to staff.',
  access: access.staff('fulfilment.write'),
  params: z.strictObject({ fulfilmentId: id }),
  responses: { 200: shownFulfilment },
  errors: [
    fulfilmentErrors.FULFILMENT_NOT_FOUND,
    pickupErrors.PICKUP_NOT_READY,
    pickupErrors.PICKUP_ENDED,
    pickupErrors.ALREADY_COLLECTED,
  ],
  etag: true,
});
