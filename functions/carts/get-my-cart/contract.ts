import { access, defineRoute } from '#shared/contracts/route.ts';
import { cartsErrors } from '../errors.ts';
import { cart } from '../schemas.ts';

export const GetMyCart = defineRoute({
  operationId: 'getMyCart',
  method: 'GET',
  path: '/v1/me/cart',
  summary: 'Get my open cart.',
  access: access.customer,
  responses: { 200: cart },
  errors: [cartsErrors.CART_NOT_FOUND],
  etag: true,
});
