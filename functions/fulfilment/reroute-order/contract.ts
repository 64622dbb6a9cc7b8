import * as z from 'zod/mini';
import { ordersErrors } from '../../orders/errors.ts';
import { shownOrder } from '../../orders/schemas.ts';
import { code, id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { fulfilmentErrors } from '../errors.ts';

export const RerouteOrder = defineRoute({
  operationId: 'rerouteOrder',
  method: 'POST',
  path: '/v1/orders/{orderId}/reroute',
  summary: 'Route the waiting units of an order again.',
  description:
    'Rejected units are routed automatically; use this for units that no location could supply, in the queue `no_location`. They are routed by the channel’s rules and the current stock; locations that rejected them are excluded unless `locationId` names one. Units of a pick-up come from their store. Units that remain keep their place in the queue.',
  access: access.staff('orders.write'),
  params: z.strictObject({ orderId: id }),
  body: z.strictObject({
    locationId: z.optional(code.check(z.describe('The only location to ask, even if it rejected the units'))),
  }),
  responses: { 200: shownOrder },
  errors: [ordersErrors.ORDER_NOT_FOUND, fulfilmentErrors.NOTHING_TO_ROUTE, fulfilmentErrors.NO_LOCATION],
  ifMatch: 'optional',
  etag: true,
  example: { locationId: 'jakarta-1' },
});
