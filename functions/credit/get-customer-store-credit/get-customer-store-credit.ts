import { customerIdFor } from '../../customers/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { storeCreditOf } from '../store/store-credit.ts';
import type { GetCustomerStoreCredit } from './contract.ts';

export const getCustomerStoreCredit: UseCase<typeof GetCustomerStoreCredit, Runtime> = async (
  { params, query },
  runtime,
) => ({ status: 200, body: await storeCreditOf(customerIdFor(params.customerId), query, runtime, true) });
