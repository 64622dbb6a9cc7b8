import { access, defineRoute } from '#shared/contracts/route.ts';
import { marketplacesErrors } from '../errors.ts';
import { payoutParams, shownPayout } from '../schemas.ts';

export const GetMarketplacePayout = defineRoute({
  operationId: 'getMarketplacePayout',
  method: 'GET',
  path: '/v1/marketplace-payouts/{marketplace}/{payoutId}',
  summary: 'Get a recorded payout of a marketplace.',
  access: access.staff('payments.reconcile'),
  params: payoutParams,
  responses: { 200: shownPayout },
  errors: [marketplacesErrors.MARKETPLACE_PAYOUT_NOT_FOUND],
});
