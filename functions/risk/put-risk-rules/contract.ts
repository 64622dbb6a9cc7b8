import { access, defineRoute } from '#shared/contracts/route.ts';
import { riskRules, riskRulesBody } from '../schemas.ts';

export const PutRiskRules = defineRoute({
  operationId: 'putRiskRules',
  method: 'PUT',
  path: '/v1/risk-rules',
  summary: 'Set the risk rules.',
  description:
    'An order is assessed seconds after it is placed, so a checkout never waits for it. The rules apply to orders placed from now on; `holdFrom` also applies to scores of providers.',
  access: access.staff('risk.write'),
  body: riskRulesBody,
  responses: { 200: riskRules, 201: riskRules },
  ifMatch: 'required',
  etag: true,
  example: {
    holdFrom: 500,
    velocity: [
      { of: 'email', orders: 4, withinHours: 24, score: 300 },
      { of: 'address', orders: 6, withinHours: 24, score: 300 },
    ],
  },
});
