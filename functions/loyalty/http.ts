import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetCustomerPoints } from './get-customer-points/contract.ts';
import { getCustomerPoints } from './get-customer-points/get-customer-points.ts';
import { GetLoyaltyProgramme } from './get-loyalty-programme/contract.ts';
import { getLoyaltyProgramme } from './get-loyalty-programme/get-loyalty-programme.ts';
import { GetMyPoints } from './get-my-points/contract.ts';
import { getMyPoints } from './get-my-points/get-my-points.ts';
import { GetPointsLiability } from './get-points-liability/contract.ts';
import { getPointsLiability } from './get-points-liability/get-points-liability.ts';
import { PreviewPoints } from './preview-points/contract.ts';
import { previewPoints } from './preview-points/preview-points.ts';
import { PutLoyaltyProgramme } from './put-loyalty-programme/contract.ts';
import { putLoyaltyProgramme } from './put-loyalty-programme/put-loyalty-programme.ts';

export const handler = httpHandler(
  [
    operation(GetMyPoints, getMyPoints),
    operation(GetCustomerPoints, getCustomerPoints),
    operation(GetLoyaltyProgramme, getLoyaltyProgramme),
    operation(PutLoyaltyProgramme, putLoyaltyProgramme),
    operation(PreviewPoints, previewPoints),
    operation(GetPointsLiability, getPointsLiability),
  ],
  awsRuntime(),
);
