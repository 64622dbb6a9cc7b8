import { access, defineRoute } from '#shared/contracts/route.ts';
import { sandboxMarketplace, sandboxShopParams } from '../marketplace-schemas.ts';

export const GetSandboxMarketplace = defineRoute({
  operationId: 'getSandboxMarketplace',
  method: 'GET',
  path: '/sandbox/marketplaces/{shop}',
  summary: 'Get what the sandbox marketplace shows of a shop.',
  access: access.public,
  params: sandboxShopParams,
  responses: { 200: sandboxMarketplace },
  errors: [],
});
