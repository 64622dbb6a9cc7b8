import { access, defineRoute } from '#shared/contracts/route.ts';
import { sandboxErrors } from '../errors.ts';
import { sandboxAnswers, sandboxMarketplaceCall, sandboxShopParams } from '../marketplace-schemas.ts';

export const CallSandboxMarketplace = defineRoute({
  operationId: 'callSandboxMarketplace',
  method: 'POST',
  path: '/sandbox/marketplaces/{shop}/calls',
  summary: 'Tell the sandbox marketplace stock, prices, cancellations or shipments.',
  description:
    'Answers each figure of stock; other calls have one answer. Listings whose id begins with `unknown` are unknown. Requires the key of the shop in Satu-Sandbox-Key.',
  access: access.signed('Satu-Sandbox-Key'),
  params: sandboxShopParams,
  body: sandboxMarketplaceCall,
  responses: { 200: sandboxAnswers },
  errors: [
    sandboxErrors.SANDBOX_KEY_INVALID,
    sandboxErrors.SANDBOX_UNAVAILABLE,
    sandboxErrors.SANDBOX_RATE_LIMITED,
    sandboxErrors.SANDBOX_CALL_TIMEOUT,
  ],
});
