import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetCustomerPoints } from './get-customer-points/contract.ts';
import { getCustomerPoints } from './get-customer-points/get-customer-points.ts';
import { GetMyPoints } from './get-my-points/contract.ts';
import { getMyPoints } from './get-my-points/get-my-points.ts';

export const handler = httpHandler(
  [operation(GetMyPoints, getMyPoints), operation(GetCustomerPoints, getCustomerPoints)],
  awsRuntime(),
);
