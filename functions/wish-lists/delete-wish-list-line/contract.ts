import * as z from 'zod/mini';
import { sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { wishList } from '../schemas.ts';

export const DeleteWishListLine = defineRoute({
  operationId: 'deleteWishListLine',
  method: 'DELETE',
  path: '/v1/me/wish-list/lines/{sku}',
  summary: 'Remove a SKU from my wish list.',
  description: 'Removing one that is not on it has no effect.',
  access: access.customer,
  params: z.strictObject({ sku }),
  responses: { 200: wishList },
});
