import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { statementOf } from '../store/statement.ts';
import type { GetMyPoints } from './contract.ts';

export const getMyPoints: UseCase<typeof GetMyPoints, Runtime> = async ({ actor, query }, runtime) => ({
  status: 200,
  body: await statementOf(signedInCustomer(actor), query, runtime),
});
