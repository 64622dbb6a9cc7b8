import type { LocalUserPool, LocalUserPoolClient } from '../assembly/model.ts';
import type { Invoker } from '../lambda/invoker.ts';
import { customize } from './pre-token-generation.ts';
import type { SigningKeys } from './signing-keys.ts';
import { machineToken, userToken } from './token-claims.ts';
import type { TokenDraft } from './token-claims.ts';
import { customerUsers, staffUsers } from './users.ts';
import type { LocalUser } from './users.ts';

/** Signs people and machines in without a password. */
export interface Identity {
  readonly users: readonly LocalUser[];
  /** An access token of the user. Throws `UnknownUser`. */
  token(userName: string): Promise<string>;
  /** An access token of a machine client, limited to `scopes` when given. */
  machineToken(pool: LocalUserPool, client: LocalUserPoolClient, scopes?: readonly string[]): Promise<string>;
}

export class UnknownUser extends Error {
  constructor(name: string, users: readonly LocalUser[]) {
    super(`there is no user "${name}"; choose one of ${users.map((user) => user.name).join(', ')}`);
    this.name = 'UnknownUser';
  }
}

export interface IdentityOptions {
  readonly userPools: readonly LocalUserPool[];
  readonly region: string;
  readonly keys: SigningKeys;
  readonly invoker: Invoker;
  /** Epoch milliseconds of the movable clock: `iat` and `exp` follow it. */
  readonly now: () => number;
}

/**
 * The user pools of the assembly with the runner's users in them: staff in the pool that knows `custom:role`, customers
 * in the other, and every client of the grant `client_credentials` as a machine of its own name.
 */
export const makeIdentity = ({ userPools, region, keys, invoker, now }: IdentityOptions): Identity => {
  refuseInsideLambda();
  const staffPool = userPools.find((pool) => pool.customAttributes.includes('custom:role'));
  const customerPool = userPools.find((pool) => pool !== staffPool);
  const machines = userPools.flatMap((pool) =>
    pool.clients.filter(isMachine).map((client) => ({ pool, client, user: machineUser(client) })),
  );
  const people = [...inPool(staffPool, staffUsers), ...inPool(customerPool, customerUsers)];
  const users = [...people, ...machines].map(({ user }) => user);

  const sign = ({ claims, scopes }: TokenDraft) => keys.sign({ ...claims, scope: scopes.join(' ') });

  return {
    users,
    token: async (name) => {
      const machine = machines.find(({ user }) => user.name === name);
      if (machine !== undefined)
        return sign(machineToken(machine.pool, machine.client, machine.client.scopes, { now: now() }));
      const person = people.find(({ user }) => user.name === name);
      if (person === undefined) throw new UnknownUser(name, users);
      const draft = userToken(person.pool, person.client, person.user, { now: now() });
      return sign(await customize(draft, { ...person, region }, invoker));
    },
    machineToken: (pool, client, scopes = client.scopes) =>
      sign(machineToken(pool, client, scopes, { now: now() })),
  };
};

/** Whether a client is a machine: it gets tokens for itself. */
export const isMachine = (client: LocalUserPoolClient): boolean =>
  client.oauthFlows.includes('client_credentials');

const inPool = (pool: LocalUserPool | undefined, users: readonly LocalUser[]) => {
  const client = pool?.clients.find((candidate) => !isMachine(candidate));
  return pool === undefined || client === undefined ? [] : users.map((user) => ({ pool, client, user }));
};

const machineUser = (client: LocalUserPoolClient): LocalUser => ({
  name: client.name,
  kind: 'machine',
  about: `machine client, client_id ${client.id}`,
  attributes: {},
});

/** Tokens without passwords must never be had in the cloud. */
const refuseInsideLambda = (): void => {
  const isInside =
    process.env['AWS_EXECUTION_ENV'] !== undefined || process.env['AWS_LAMBDA_FUNCTION_NAME'] !== undefined;
  if (isInside) throw new Error('the local identity issuer does not start inside Lambda');
};
