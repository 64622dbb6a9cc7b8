import * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { wishListsErrors } from '../errors.ts';
import { wishList, wishListLineBody } from '../schemas.ts';

export const PutWishListLine = defineRoute({
  operationId: 'putWishListLine',
  method: 'PUT',
  path: '/v1/me/wish-list/lines/{sku}',
  summary: 'Add a SKU to my wish list, or save it for later.',
  description: 'A SKU has one line; sending it again changes its quantity or kind.',
  access: access.customer,
  params: z.strictObject({ sku }),
  body: wishListLineBody,
  responses: { 200: wishList },
  errors: [catalogErrors.SKU_NOT_FOUND, wishListsErrors.WISH_LIST_FULL],
  example: { quantity: 1, kind: 'wish' },
});
