import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetRiskRules } from './get-risk-rules/contract.ts';
import { getRiskRules } from './get-risk-rules/get-risk-rules.ts';
import { ListRiskAssessments } from './list-risk-assessments/contract.ts';
import { listRiskAssessments } from './list-risk-assessments/list-risk-assessments.ts';
import { PutRiskAssessment } from './put-risk-assessment/contract.ts';
import { putRiskAssessment } from './put-risk-assessment/put-risk-assessment.ts';
import { PutRiskRules } from './put-risk-rules/contract.ts';
import { putRiskRules } from './put-risk-rules/put-risk-rules.ts';

export const handler = httpHandler(
  [
    operation(GetRiskRules, getRiskRules),
    operation(PutRiskRules, putRiskRules),
    operation(ListRiskAssessments, listRiskAssessments),
    operation(PutRiskAssessment, putRiskAssessment),
  ],
  awsRuntime(),
);
