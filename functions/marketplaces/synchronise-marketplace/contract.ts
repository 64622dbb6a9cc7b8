import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { marketplacesErrors } from '../errors.ts';
import { marketplaceParam, shownMarketplace } from '../schemas.ts';

export const SynchroniseMarketplace = defineRoute({
  operationId: 'synchroniseMarketplace',
  method: 'POST',
  path: '/v1/marketplaces/{marketplace}/synchronisations',
  summary: 'Send the pending updates of a marketplace now.',
  description:
    'Also retries refused updates and those not due yet, and ignores the end of a pause. `outcome` `busy`: another run is in progress. `paused`: staff paused the account, or the marketplace does not answer.',
  access: access.staff('orders.write'),
  params: marketplaceParam,
  body: z.strictObject({}),
  responses: {
    200: z.strictObject({
      outcome: z.enum(['done', 'busy', 'paused']),
      marketplace: shownMarketplace,
    }),
  },
  errors: [marketplacesErrors.MARKETPLACE_ACCOUNT_NOT_FOUND],
  example: {},
});
