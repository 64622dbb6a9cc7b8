import { access, defineRoute } from '#shared/contracts/route.ts';
import { marketplacesErrors } from '../errors.ts';
import { marketplaceOrder, marketplaceParams } from '../schemas.ts';

export const GetMarketplaceOrder = defineRoute({
  operationId: 'getMarketplaceOrder',
  method: 'GET',
  path: '/v1/marketplace-orders/{marketplace}/{number}',
  summary: 'Get an order by its marketplace number.',
  access: access.staff('orders.read'),
  params: marketplaceParams,
  responses: { 200: marketplaceOrder },
  errors: [marketplacesErrors.MARKETPLACE_ORDER_NOT_FOUND],
});
