import * as z from 'zod/mini';
import { fulfilmentErrors } from '../../fulfilment/errors.ts';
import { shownFulfilment } from '../../fulfilment/schemas.ts';
import { id, line, name, token } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pickupErrors } from '../errors.ts';

export const CollectPickup = defineRoute({
  operationId: 'collectPickup',
  method: 'POST',
  path: '/v1/pickups/{fulfilmentId}/collection',
  summary: 'Complete a pick-up.',
  description:
    'With the code of the customer, or the token of their QR code. A delegate needs the code and the name that the customer registered. After five wrong codes a new code is required. Goods can be collected once.',
  access: access.staff('fulfilment.write'),
  params: z.strictObject({ fulfilmentId: id }),
  body: z
    .strictObject({
      code: z.optional(line(20, 'As the customer gives it; spaces, dashes and case are ignored')),
      qrToken: z.optional(token(300, 'Content of the QR code')),
      delegateName: z.optional(name.check(z.describe('Name of the delegate who collects for the customer'))),
    })
    .check(
      z.refine(({ code, qrToken }) => (code === undefined) !== (qrToken === undefined), {
        path: ['code'],
        error: 'send a `code` or a `qrToken`, one of the two',
      }),
    ),
  responses: { 200: shownFulfilment },
  errors: [
    fulfilmentErrors.FULFILMENT_NOT_FOUND,
    fulfilmentErrors.ORDER_CHANGED,
    fulfilmentErrors.STOCK_COUNT_MISMATCH,
    pickupErrors.PICKUP_NOT_READY,
    pickupErrors.PICKUP_ENDED,
    pickupErrors.ALREADY_COLLECTED,
    pickupErrors.PICKUP_CODE_WRONG,
    pickupErrors.PICKUP_CODE_LOCKED,
    pickupErrors.DELEGATE_NAME_WRONG,
    pickupErrors.ORDER_NOT_PAID,
  ],
  callsPerAddress: 300,
  etag: true,
  example: { code: 'K7MP-3XQR' },
});
