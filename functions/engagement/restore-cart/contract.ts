import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const RestoreCart = defineRoute({
  operationId: 'restoreCart',
  method: 'GET',
  path: '/v1/restore-cart',
  summary: 'Show the page that restores a cart.',
  description:
    'A page. The cart id and token follow the `#` of the link, which browsers do not send: `#cart=…&token=…`. For storefronts that do not have such a page.',
  access: access.public,
  responses: { 200: z.string() },
  produces: 'text/html; charset=utf-8',
});
