import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { paymentsErrors } from '../../payments/errors.ts';
import { reviewsErrors } from '../errors.ts';
import { ownReview, reviewBody } from '../schemas.ts';

export const WriteReview = defineRoute({
  operationId: 'writeReview',
  method: 'PUT',
  path: '/v1/orders/{orderId}/lines/{lineId}/review',
  summary: 'Review a line of my order that was delivered.',
  description:
    'A line is reviewed once. The review is shown after staff have published it; sending the same review again answers with its `status`, and with the `reason` if it was rejected. Titles and texts are plain text.',
  access: access.mixed({ guestToken: 'X-Order-Token' }),
  params: z.strictObject({ orderId: id, lineId: id }),
  body: reviewBody,
  responses: { 200: ownReview },
  errors: [
    ordersErrors.ORDER_NOT_FOUND,
    paymentsErrors.ORDER_LINE_NOT_FOUND,
    reviewsErrors.LINE_NOT_DELIVERED,
    reviewsErrors.REVIEW_EXISTS,
  ],
  example: { stars: 5, title: 'Soft and warm', text: 'Fits as described.', showAs: 'first_name' },
});
