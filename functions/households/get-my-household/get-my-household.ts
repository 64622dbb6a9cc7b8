import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireHousehold } from '../requests/require-household.ts';
import { showMyHousehold } from '../view/show-household.ts';
import type { GetMyHousehold } from './contract.ts';

export const getMyHousehold: UseCase<typeof GetMyHousehold, Runtime> = async ({ actor }, { db }) => {
  const customerId = signedInCustomer(actor);
  return { status: 200, body: showMyHousehold(await requireHousehold(db, customerId), customerId) };
};
