import type { LocalUserPool } from '../assembly/model.ts';
import { PoolRefusal } from './pool-refusal.ts';
import { subjectOf } from './token-claims.ts';
import { customerUsers } from './users.ts';
import type { LocalUser } from './users.ts';

/** The accounts of one user pool, found by user name, e-mail address or phone number. */
export interface PoolAccounts {
  readonly find: (name: string) => LocalUser;
  /** As `AdminGetUser` answers. */
  readonly show: (name: string) => object;
  readonly create: (name: string, attributes: unknown) => object;
  readonly confirm: (name: string) => void;
  readonly remove: (name: string) => void;
}

interface Account {
  readonly user: LocalUser;
  status: 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD';
}

/** Pools of staff have no accounts of customers. */
export const accountsIn = (pool: LocalUserPool): PoolAccounts => {
  const people = pool.customAttributes.includes('custom:role') ? [] : customerUsers;
  const accounts = new Set<Account>(people.map((user) => ({ user, status: 'CONFIRMED' })));
  const found = (name: string) => [...accounts].find(({ user }) => isCalled(user, name));
  const require = (name: string): Account => {
    const account = found(name);
    if (account === undefined) throw new PoolRefusal('UserNotFoundException', 'User does not exist.');
    return account;
  };
  return {
    find: (name) => require(name).user,
    show: (name) => {
      const account = require(name);
      return { ...shown(account), UserAttributes: attributesOf(pool, account) };
    },
    create: (name, attributes) => {
      if (found(name) !== undefined)
        throw new PoolRefusal('UsernameExistsException', 'User account already exists');
      const account: Account = {
        user: {
          name: subjectOf(pool, name),
          kind: 'customer',
          about: 'signed in by code',
          attributes: namedValues(attributes),
        },
        status: 'FORCE_CHANGE_PASSWORD',
      };
      accounts.add(account);
      return { ...shown(account), Attributes: attributesOf(pool, account) };
    },
    confirm: (name) => {
      require(name).status = 'CONFIRMED';
    },
    remove: (name) => {
      accounts.delete(require(name));
    },
  };
};

const isCalled = ({ name, attributes }: LocalUser, called: string): boolean =>
  name === called ||
  (attributes['email_verified'] === 'true' && attributes['email']?.toLowerCase() === called.toLowerCase()) ||
  (attributes['phone_number_verified'] === 'true' && attributes['phone_number'] === called);

const shown = ({ user, status }: Account) => ({
  Username: user.name,
  Enabled: true,
  UserStatus: status,
});

const attributesOf = (pool: LocalUserPool, { user }: Account) =>
  Object.entries({ sub: subjectOf(pool, user.name), ...user.attributes }).map(([Name, Value]) => ({
    Name,
    Value,
  }));

const namedValues = (attributes: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (Array.isArray(attributes) ? attributes : []).map((attribute: unknown) => {
      const { Name, Value } = Object(attribute);
      return [String(Name), String(Value)];
    }),
  );
