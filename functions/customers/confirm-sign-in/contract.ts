import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../errors.ts';

export const ConfirmSignIn = defineRoute({
  operationId: 'confirmSignIn',
  method: 'POST',
  path: '/v1/sign-ins/{signInId}/confirm',
  summary: 'Sign in with the code sent to me.',
  description:
    'Signs in to the account with this address, or creates one. The address is verified from then on. Every attempt counts, and a code works once. A guest’s cart is taken over with POST /v1/carts/{cartId}/claim.',
  access: access.public,
  params: z.strictObject({ signInId: field.id }),
  body: z.strictObject({
    code: z.string().check(z.regex(/^\d{6}$/, 'a code has six digits')),
  }),
  responses: {
    200: z.strictObject({
      customerId: field.id,
      accessToken: z.string().check(z.describe('Bearer token for routes of customers')),
      tokenType: z.literal('Bearer'),
      expiresInSeconds: z.int().check(z.minimum(1)),
      refreshToken: z.optional(
        z.string().check(z.describe('For the token endpoint of the customers’ user pool, if it issues any')),
      ),
    }),
  },
  errors: [
    customersErrors.SIGN_IN_NOT_FOUND,
    customersErrors.SIGN_IN_CODE_WRONG,
    customersErrors.SIGN_IN_NEEDS_PASSWORD,
  ],
  callsPerAddress: 50,
  example: { code: '204815' },
});
