import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cartsErrors } from '../errors.ts';
import { mergePolicies } from '../model/merge.ts';
import { cart } from '../schemas.ts';

export const ClaimCart = defineRoute({
  operationId: 'claimCart',
  method: 'POST',
  path: '/v1/carts/{cartId}/claim',
  summary: 'Claim a guest cart after signing in.',
  description:
    'Send the customer’s access token and the X-Cart-Token of the guest cart. If the customer has no open cart, the guest cart becomes theirs; otherwise both are merged by the merge policy, and the guest cart names the surviving one in `mergedInto`. Repeating the request has no effect.',
  access: access.mixed({ guestToken: 'X-Cart-Token' }),
  params: z.strictObject({ cartId: id }),
  body: z.strictObject({ policy: z._default(z.enum(mergePolicies), 'sum') }),
  responses: { 200: cart },
  errors: [
    cartsErrors.CART_NOT_FOUND,
    cartsErrors.CART_CLOSED,
    cartsErrors.CART_MERGED,
    cartsErrors.CURRENCY_MISMATCH,
    cartsErrors.CART_FULL,
  ],
  etag: true,
  example: { policy: 'sum' },
});
