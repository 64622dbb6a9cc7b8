import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { wishListsErrors } from '../errors.ts';
import { sharedWishList } from '../schemas.ts';

export const GetSharedWishList = defineRoute({
  operationId: 'getSharedWishList',
  method: 'GET',
  path: '/v1/wish-lists/{shareId}',
  summary: 'Get a shared wish list.',
  access: access.public,
  params: z.strictObject({ shareId: id }),
  responses: { 200: sharedWishList },
  errors: [wishListsErrors.WISH_LIST_NOT_FOUND],
});
