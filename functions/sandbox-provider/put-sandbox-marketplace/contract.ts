import { access, defineRoute } from '#shared/contracts/route.ts';
import { sandboxOutage, sandboxShopParams } from '../marketplace-schemas.ts';

export const PutSandboxMarketplace = defineRoute({
  operationId: 'putSandboxMarketplace',
  method: 'PUT',
  path: '/sandbox/marketplaces/{shop}',
  summary: 'Set how the next calls of a shop fail at the sandbox marketplace.',
  access: access.public,
  params: sandboxShopParams,
  body: sandboxOutage,
  responses: { 200: sandboxOutage },
  errors: [],
  example: { outage: 'timeout_after_accepting', times: 2 },
});
