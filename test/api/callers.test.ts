import { describe, expect, it } from '@jest/globals';
import { domains } from '../../functions/domains.ts';
import type { Access } from '#shared/contracts/route.ts';
import { roles, scopesOfRoles, type Role } from '#shared/contracts/scopes.ts';
import { shop } from '../support/shop/shop.ts';

type Caller = 'nobody' | 'customer' | Role;
/** What the door says: `in`, or the gateway's own 401 and 403. What happens inside is the use case's. */
type Door = 'in' | 401 | 403;

const callers: readonly Caller[] = ['nobody', 'customer', ...roles];
const scopesOfRole = scopesOfRoles(domains);
const routes = domains.flatMap(({ http }) => http?.routes ?? []);

/** The authorization matrix, as the contract says it. */
const doorFor = (access: Access, caller: Caller): Door => {
  switch (access.kind) {
    case 'public':
    case 'mixed':
    case 'signed':
      return 'in';
    case 'customer':
      return caller === 'customer' ? 'in' : 401;
    case 'staff':
      if (caller === 'nobody' || caller === 'customer') return 401;
      return scopesOfRole[caller].includes(access.scope) ? 'in' : 403;
  }
};

const doorSeen = async (method: string, path: string, caller: Caller): Promise<Door> => {
  const user = caller === 'customer' ? 'customer-ayu' : caller;
  const response = await shop.fetch(path.replaceAll(/\{\w+\}/g, 'nothing'), {
    method,
    redirect: 'manual',
    headers: caller === 'nobody' ? {} : { authorization: `Bearer ${await shop.token(user)}` },
    // Fits no contract, so that whoever gets in changes nothing.
    ...(method === 'GET' ? {} : { body: '[]' }),
  });
  const text = await response.text();
  const isGateway = text === '{"message":"Unauthorized"}' || text === '{"message":"Forbidden"}';
  return isGateway && (response.status === 401 || response.status === 403) ? response.status : 'in';
};

describe('who may call', () => {
  it.each(routes.map(({ method, path, access }) => [`${method} ${path}`, { method, path, access }] as const))(
    '%s is what its contract says',
    async (_name, { method, path, access }) => {
      const seen = await Promise.all(callers.map((caller) => doorSeen(method, path, caller)));

      expect(Object.fromEntries(callers.map((caller, at) => [caller, seen[at]]))).toEqual(
        Object.fromEntries(callers.map((caller) => [caller, doorFor(access, caller)])),
      );
    },
  );
});
