import * as z from 'zod/mini';
import { code, id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { creditErrors } from '../../credit/errors.ts';
import { lotsErrors } from '../../lots/errors.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { returnsErrors } from '../errors.ts';
import { receivedLine, returnView } from '../schemas.ts';

export const ReceiveReturn = defineRoute({
  operationId: 'receiveReturn',
  method: 'POST',
  path: '/v1/orders/{orderId}/returns/{returnId}/receive',
  summary: 'Receive and inspect a return.',
  description:
    'Records what arrived and its disposition. In one transaction the units are returned on the order, sellable ones are back on sale at this location, and the refund starts. What did not arrive, or is `rejected` because it was not announced, is not refunded, and can be returned again while the window is open.',
  access: access.staff('orders.write'),
  params: z.strictObject({ orderId: id, returnId: id }),
  body: z.strictObject({
    locationId: code,
    received: z.array(receivedLine).check(z.minLength(1), z.maxLength(90)),
  }),
  responses: { 200: returnView },
  errors: [
    ordersErrors.ORDER_NOT_FOUND,
    returnsErrors.RETURN_NOT_FOUND,
    returnsErrors.RETURN_CLOSED,
    returnsErrors.RETURN_NOT_APPROVED,
    returnsErrors.LINE_NOT_IN_RETURN,
    returnsErrors.RETURN_AMOUNT_CHANGED,
    channelsErrors.LOCATION_NOT_FOUND,
    lotsErrors.LOT_NOT_FOUND,
    lotsErrors.LOT_NEEDED,
    creditErrors.CREDIT_ABOVE_LIMIT,
    creditErrors.GIFT_CARD_SPENT,
  ],
  ifMatch: 'optional',
  etag: true,
  example: {
    locationId: 'store-jakarta',
    received: [{ lineId: 'ln_1', quantity: 1, disposition: 'sellable' }],
  },
});
