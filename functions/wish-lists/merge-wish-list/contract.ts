import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { MAX_WISHES } from '../model/wish-list.ts';
import { wishList, wishListLineBody } from '../schemas.ts';

export const MergeWishList = defineRoute({
  operationId: 'mergeWishList',
  method: 'POST',
  path: '/v1/me/wish-list/merge',
  summary: 'Add the wish list that I kept before I signed in.',
  description:
    'A guest’s list stays on their device; send it after sign-in. What both lists have keeps the larger quantity, so sending it twice changes nothing. Unknown SKUs are left out.',
  access: access.customer,
  body: z.strictObject({
    lines: z
      .array(z.strictObject({ sku: field.sku, ...wishListLineBody.shape }))
      .check(z.minLength(1), z.maxLength(MAX_WISHES)),
  }),
  responses: { 200: wishList },
  example: { lines: [{ sku: 'SHIRT-M', quantity: 1, kind: 'wish' }] },
});
