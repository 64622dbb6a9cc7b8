import { access, defineRoute } from '#shared/contracts/route.ts';
import { wishList } from '../schemas.ts';

export const ShareWishList = defineRoute({
  operationId: 'shareWishList',
  method: 'PUT',
  path: '/v1/me/wish-list/share',
  summary: 'Share my wish list by a link.',
  description: 'Whoever knows `shareId` sees the wishes, not who wishes, and not what is saved for later.',
  access: access.customer,
  responses: { 200: wishList },
});
