import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { sandboxSale, sandboxShopParams } from '../marketplace-schemas.ts';

export const OrderAtSandboxMarketplace = defineRoute({
  operationId: 'orderAtSandboxMarketplace',
  method: 'POST',
  path: '/sandbox/marketplaces/{shop}/orders',
  summary: 'Order or cancel as a customer of the sandbox marketplace.',
  description:
    'The sandbox then notifies the shop: immediately, several times or late. A cancellation may come before its order.',
  access: access.public,
  params: sandboxShopParams,
  body: sandboxSale,
  responses: { 200: z.strictObject({ taken: z.boolean() }) },
  errors: [],
  example: {
    channel: 'marketplace',
    number: 'SBM-1001',
    lines: [{ sku: 'BATIK-M', quantity: 1, unitPrice: 250_000 }],
    commission: 12_500,
  },
});
