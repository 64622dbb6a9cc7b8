import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { customerNotFound } from '../requests/customer-not-found.ts';
import { customerIdFor } from '../model/customer-id.ts';
import { findPerson } from '../store/find-profile.ts';
import { viewOfCustomer } from '../view/customer-view.ts';
import type { GetCustomer } from './contract.ts';

export const getCustomer: UseCase<typeof GetCustomer, Runtime> = async ({ params }, { db }) => {
  const profile = await findPerson(db, customerIdFor(params.externalId));
  if (profile === undefined) throw customerNotFound(params.externalId);
  return { status: 200, body: viewOfCustomer(profile), version: profile.version };
};
