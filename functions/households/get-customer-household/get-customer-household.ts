import { personIdFor } from '../../customers/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireHousehold } from '../requests/require-household.ts';
import { showCustomerHousehold } from '../view/show-household.ts';
import type { GetCustomerHousehold } from './contract.ts';

export const getCustomerHousehold: UseCase<typeof GetCustomerHousehold, Runtime> = async (
  { params },
  { db },
) => {
  const customerId = await personIdFor(db, params.customerId);
  return { status: 200, body: showCustomerHousehold(await requireHousehold(db, customerId)) };
};
