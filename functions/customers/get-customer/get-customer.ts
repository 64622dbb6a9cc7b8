import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireProfile } from '../requests/require-customer.ts';
import { viewOfCustomer } from '../view/customer-view.ts';
import type { GetCustomer } from './contract.ts';

export const getCustomer: UseCase<typeof GetCustomer, Runtime> = async ({ params }, { db }) => {
  const profile = await requireProfile(db, params.externalId);
  return { status: 200, body: viewOfCustomer(profile), version: profile.version };
};
