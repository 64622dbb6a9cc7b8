import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { riskAssessment } from '../schemas.ts';

export const ListRiskAssessments = defineRoute({
  operationId: 'listRiskAssessments',
  method: 'GET',
  path: '/v1/orders/{orderId}/risk-assessments',
  summary: 'List the risk scores of an order, with their reasons.',
  description: 'Orders that wait for a decision are listed by `GET /v1/orders?hold=fraud_review`.',
  access: access.staff('orders.read'),
  params: z.strictObject({ orderId: id }),
  responses: { 200: z.strictObject({ data: z.array(riskAssessment) }) },
});
