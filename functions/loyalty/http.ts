import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetCustomerPoints } from './get-customer-points/contract.ts';
import { getCustomerPoints } from './get-customer-points/get-customer-points.ts';
import { GetMyPoints } from './get-my-points/contract.ts';
import { getMyPoints } from './get-my-points/get-my-points.ts';

/** The Lambda entry point of the domain's routes. */
export const handler = httpHandler(
  [operation(GetMyPoints, getMyPoints), operation(GetCustomerPoints, getCustomerPoints)],
  awsRuntime(),
);
