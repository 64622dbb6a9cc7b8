import * as z from 'zod/mini';
import { code, currency, id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { sandboxErrors } from '../errors.ts';
import { sandboxPayout } from '../marketplace-schemas.ts';

export const GetSandboxPayout = defineRoute({
  operationId: 'getSandboxPayout',
  method: 'GET',
  path: '/sandbox/marketplaces/{shop}/payouts/{payoutId}',
  summary: 'Get a payout of the sandbox marketplace.',
  description:
    'Every payout has all orders of the shop: what customers paid, what was cancelled, and the commission. Requires the key of the shop in Satu-Sandbox-Key.',
  access: access.signed('Satu-Sandbox-Key'),
  params: z.strictObject({ shop: code, payoutId: id }),
  query: z.strictObject({ currency }),
  responses: { 200: sandboxPayout },
  errors: [sandboxErrors.SANDBOX_KEY_INVALID],
});
