import { access, defineRoute } from '#shared/contracts/route.ts';
import { creditLimits } from '../schemas.ts';

export const GetCreditLimits = defineRoute({
  operationId: 'getCreditLimits',
  method: 'GET',
  path: '/v1/credit-limits',
  summary: 'Get the credit and refund limits.',
  description: 'Until they are set, default limits apply, and there is no `version`. Admins have no limit.',
  access: access.staff('credit.read'),
  responses: { 200: creditLimits },
  etag: true,
});
