import { access, defineRoute } from '#shared/contracts/route.ts';
import { marketplacesErrors } from '../errors.ts';
import { marketplaceParam, shownMarketplace } from '../schemas.ts';

export const GetMarketplace = defineRoute({
  operationId: 'getMarketplace',
  method: 'GET',
  path: '/v1/marketplaces/{marketplace}',
  summary: 'Get a marketplace account and whether it takes updates.',
  access: access.staff('orders.read'),
  params: marketplaceParam,
  responses: { 200: shownMarketplace },
  errors: [marketplacesErrors.MARKETPLACE_ACCOUNT_NOT_FOUND],
  etag: true,
});
