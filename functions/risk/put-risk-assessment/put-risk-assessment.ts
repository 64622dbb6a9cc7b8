import { ordersErrors } from '../../orders/errors.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { BY_RULES } from '../model/assessment.ts';
import { assessOrder } from '../requests/assess-order.ts';
import { showAssessment } from '../view/show-risk.ts';
import type { PutRiskAssessment } from './contract.ts';

export const putRiskAssessment: UseCase<typeof PutRiskAssessment, Runtime> = async (request, runtime) => {
  const { orderId, source } = request.params;
  if (source === BY_RULES)
    throw invalidRequest([
      { pointer: '/params/source', code: 'reserved', detail: `${BY_RULES} names the rules of the shop` },
    ]);
  const assessed = await assessOrder({ orderId, source, ...request.body }, causeOf(request), runtime);
  if (assessed === undefined) throw problem(ordersErrors.ORDER_NOT_FOUND, { detail: `no order ${orderId}` });
  return { status: 200, body: showAssessment(assessed) };
};
