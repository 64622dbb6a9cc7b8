import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { storeCreditStatement } from '../requests/store-credit-statement.ts';
import type { GetMyStoreCredit } from './contract.ts';

export const getMyStoreCredit: UseCase<typeof GetMyStoreCredit, Runtime> = async (
  { actor, query },
  runtime,
) => ({ status: 200, body: await storeCreditStatement(signedInCustomer(actor), query, runtime, false) });
