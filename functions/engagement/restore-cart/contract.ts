import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const RestoreCart = defineRoute({
  operationId: 'restoreCart',
  method: 'GET',
  path: '/v1/restore-cart',
  summary: 'Show the page that restores a cart.',
  description:
    'A page. What opens the cart stands behind the `#` of the link, which browsers do not send: `#cart=…&token=…`. It stands in until a storefront has such a page of its own.',
  access: access.public,
  responses: { 200: z.string() },
  produces: 'text/html; charset=utf-8',
});
