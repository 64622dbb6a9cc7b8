import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../errors.ts';
import { orderTags, orderTexts, shownOrder, staffNote } from '../schemas.ts';

export const SetOrderNotes = defineRoute({
  operationId: 'setOrderNotes',
  method: 'PUT',
  path: '/v1/orders/{orderId}/notes',
  summary: 'Set the tags, notes and gift message of an order.',
  description:
    'Replaces all of them; what is left out is removed. Texts are stored with the contact and erased with it. Customers see their own note and the gift message only.',
  access: access.staff('orders.write'),
  params: z.strictObject({ orderId: id }),
  body: z.strictObject({ tags: z._default(orderTags, []), ...orderTexts, staffNote }),
  responses: { 200: shownOrder },
  errors: [ordersErrors.ORDER_NOT_FOUND],
  ifMatch: 'optional',
  etag: true,
  example: { tags: ['vip', 'gift'], giftMessage: 'Selamat ulang tahun!', staffNote: 'Call before delivery.' },
});
