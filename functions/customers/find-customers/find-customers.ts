import { invalidRequest } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Profile } from '../model/profile.ts';
import { customerIdFor } from '../model/customer-id.ts';
import { findByIdentity } from '../store/find-by-identity.ts';
import { findPerson } from '../store/find-profile.ts';
import { viewOfCustomer } from '../view/customer-view.ts';
import type { FindCustomers } from './contract.ts';

export const findCustomers: UseCase<typeof FindCustomers, Runtime> = async ({ query }, runtime) => {
  const found = await find(query, runtime);
  return {
    status: 200,
    body: { data: found === undefined ? [] : [viewOfCustomer(found)], page: { nextCursor: null } },
  };
};

type CustomerSearch = RequestOf<typeof FindCustomers>['query'];

const find = async (query: CustomerSearch, runtime: Runtime): Promise<Profile | undefined> => {
  const given = Object.values(query).filter((value) => value !== undefined);
  if (given.length !== 1) throw notExactlyOne(given.length);
  if (query.externalId !== undefined) return findPerson(runtime.db, customerIdFor(query.externalId));
  const [type, value = ''] = identityIn(query);
  return findByIdentity(runtime, type, value);
};

const identityIn = (query: CustomerSearch) => {
  const { email, phone, loyaltyNumber, card, device, marketplaceBuyer } = query;
  const identities = [
    ['email', email],
    ['phone', phone],
    ['loyalty_number', loyaltyNumber],
    ['card', card],
    ['device', device],
  ] as const;
  return identities.find(([, value]) => value !== undefined) ?? (['marketplace', marketplaceBuyer] as const);
};

const notExactlyOne = (count: number) =>
  invalidRequest([
    {
      pointer: '/query',
      code: count === 0 ? 'missing' : 'too_many',
      detail: `send exactly one of the parameters, found ${count}`,
    },
  ]);
