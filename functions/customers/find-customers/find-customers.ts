import { invalidRequest } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Profile } from '../model/profile.ts';
import { customerIdFor } from '../model/customer-id.ts';
import { findByIdentity } from '../store/find-by-identity.ts';
import { findProfile } from '../store/find-profile.ts';
import { viewOfCustomer } from '../view/customer-view.ts';
import type { FindCustomers } from './contract.ts';

export const findCustomers: UseCase<typeof FindCustomers, Runtime> = async ({ query }, runtime) => {
  const found = await find(query, runtime);
  return {
    status: 200,
    body: { data: found === undefined ? [] : [viewOfCustomer(found)], page: { nextCursor: null } },
  };
};

const find = async (
  { email, phone, externalId }: RequestOf<typeof FindCustomers>['query'],
  runtime: Runtime,
): Promise<Profile | undefined> => {
  const asked = [email, phone, externalId].filter((value) => value !== undefined);
  if (asked.length !== 1) throw notExactlyOne(asked.length);
  if (email !== undefined) return findByIdentity(runtime, 'email', email);
  if (phone !== undefined) return findByIdentity(runtime, 'phone', phone);
  return findProfile(runtime.db, customerIdFor(externalId ?? ''));
};

const notExactlyOne = (count: number) =>
  invalidRequest([
    {
      pointer: '/query',
      code: count === 0 ? 'missing' : 'too_many',
      detail: `send exactly one of email, phone and externalId, found ${count}`,
    },
  ]);
