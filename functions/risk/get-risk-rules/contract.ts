import { access, defineRoute } from '#shared/contracts/route.ts';
import { riskRules } from '../schemas.ts';

export const GetRiskRules = defineRoute({
  operationId: 'getRiskRules',
  method: 'GET',
  path: '/v1/risk-rules',
  summary: 'Get the risk rules.',
  access: access.staff('risk.write'),
  responses: { 200: riskRules },
  etag: true,
});
