import { personIdFor } from '../../customers/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { storeCreditStatement } from '../requests/store-credit-statement.ts';
import type { GetCustomerStoreCredit } from './contract.ts';

export const getCustomerStoreCredit: UseCase<typeof GetCustomerStoreCredit, Runtime> = async (
  { params, query },
  runtime,
) => ({
  status: 200,
  body: await storeCreditStatement(await personIdFor(runtime.db, params.customerId), query, runtime, true),
});
