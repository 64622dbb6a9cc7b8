import * as z from 'zod/mini';
import { code, id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { assessmentBody, riskAssessment } from '../schemas.ts';

export const PutRiskAssessment = defineRoute({
  operationId: 'putRiskAssessment',
  method: 'PUT',
  path: '/v1/orders/{orderId}/risk-assessments/{source}',
  summary: 'Record a provider’s risk score of an order.',
  description:
    'A score of `holdFrom` or more puts the order on hold with `fraud_review`, with its reasons; staff release it with `POST /v1/orders/{orderId}/release`. After that, only a higher score of the same source holds it again.',
  access: access.staff('risk.write'),
  params: z.strictObject({
    orderId: id,
    source: code.check(z.describe('The provider; `rules` is taken by the rules of the shop')),
  }),
  body: assessmentBody,
  responses: { 200: riskAssessment },
  errors: [ordersErrors.ORDER_NOT_FOUND],
  example: { score: 720, reasons: ['card_country_differs'] },
});
