import { access, defineRoute } from '#shared/contracts/route.ts';
import { creditLimits, creditLimitsBody } from '../schemas.ts';

export const PutCreditLimits = defineRoute({
  operationId: 'putCreditLimits',
  method: 'PUT',
  path: '/v1/credit-limits',
  summary: 'Set the credit and refund limits of each role.',
  description:
    'Effective immediately. A role can give nothing in a currency that is not listed for it; admins have no limit. Storing the same limits again answers 200 with the same version.',
  access: access.staff('credit-limits.write'),
  body: creditLimitsBody,
  responses: { 200: creditLimits, 201: creditLimits },
  ifMatch: 'required',
  etag: true,
  example: {
    limits: [
      { role: 'support', currency: 'IDR', amount: 500000 },
      { role: 'store-manager', currency: 'IDR', amount: 2000000 },
    ],
  },
});
