import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { assessmentsOf } from '../store/assessments.ts';
import { showAssessment } from '../view/show-risk.ts';
import type { ListRiskAssessments } from './contract.ts';

export const listRiskAssessments: UseCase<typeof ListRiskAssessments, Runtime> = async (
  { params },
  { db },
) => ({
  status: 200,
  body: { data: (await assessmentsOf(db, params.orderId)).map(showAssessment) },
});
