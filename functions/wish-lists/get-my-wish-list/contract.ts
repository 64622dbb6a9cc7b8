import { access, defineRoute } from '#shared/contracts/route.ts';
import { wishList } from '../schemas.ts';

export const GetMyWishList = defineRoute({
  operationId: 'getMyWishList',
  method: 'GET',
  path: '/v1/me/wish-list',
  summary: 'Get my wish list and what I saved for later.',
  access: access.customer,
  responses: { 200: wishList },
});
