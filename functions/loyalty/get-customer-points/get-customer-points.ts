import { personIdFor } from '../../customers/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { statementOf } from '../store/statement.ts';
import type { GetCustomerPoints } from './contract.ts';

export const getCustomerPoints: UseCase<typeof GetCustomerPoints, Runtime> = async (
  { params, query },
  runtime,
) => ({
  status: 200,
  body: await statementOf(await personIdFor(runtime.db, params.customerId), query, runtime),
});
