import { access, defineRoute } from '#shared/contracts/route.ts';
import { wishList } from '../schemas.ts';

export const UnshareWishList = defineRoute({
  operationId: 'unshareWishList',
  method: 'DELETE',
  path: '/v1/me/wish-list/share',
  summary: 'Stop sharing my wish list.',
  description: 'The link shows nothing from then on; sharing again makes another one.',
  access: access.customer,
  responses: { 200: wishList },
});
