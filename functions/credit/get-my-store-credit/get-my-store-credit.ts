import { signedInCustomer } from '#shared/http/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { storeCreditOf } from '../store/store-credit.ts';
import type { GetMyStoreCredit } from './contract.ts';

export const getMyStoreCredit: UseCase<typeof GetMyStoreCredit, Runtime> = async (
  { actor, query },
  runtime,
) => ({ status: 200, body: await storeCreditOf(signedInCustomer(actor), query, runtime, false) });
