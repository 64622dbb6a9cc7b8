import { access, defineRoute } from '#shared/contracts/route.ts';
import { marketplacesErrors } from '../errors.ts';
import { payoutBody, payoutParams, shownPayout } from '../schemas.ts';

export const RecordMarketplacePayout = defineRoute({
  operationId: 'recordMarketplacePayout',
  method: 'PUT',
  path: '/v1/marketplace-payouts/{marketplace}/{payoutId}',
  summary: 'Record a payout of a marketplace and compare it with its orders.',
  description:
    'Gross, fee and net of each order beside what the order said. Without `lines`, they are fetched from the marketplace, which has to be connected. Sending the same again has no effect. A refund is compared with all that was refunded of its order.',
  access: access.staff('payments.reconcile'),
  params: payoutParams,
  body: payoutBody,
  responses: { 200: shownPayout },
  errors: [
    marketplacesErrors.MARKETPLACE_ACCOUNT_NOT_FOUND,
    marketplacesErrors.MARKETPLACE_PAYOUT_NOT_FOUND,
    marketplacesErrors.MARKETPLACE_PAYOUT_DIFFERS,
    marketplacesErrors.MARKETPLACE_UNAVAILABLE,
  ],
  example: {
    currency: 'IDR',
    amount: 186_000,
    lines: [{ number: 'INV-1001', kind: 'sale', gross: 190_000, fee: 4_000 }],
  },
});
