import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime } from '../../../test/support/test-runtime.ts';
import { findCustomers } from '../find-customers/find-customers.ts';
import { putCustomer } from './put-customer.ts';

const folder =
  process.env['RETAIL_DEMO_STORE'] ?? join(import.meta.dirname, '../../../../shared/data/retail-demo-store');
const file = join(folder, 'users.jsonl');
const staff = {
  ...requestFrom({ kind: 'staff', staffId: 'import', role: 'admin', scopes: ['customers.write'] }),
  query: undefined,
};

interface RetailUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

const read = (): readonly RetailUser[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RetailUser);

/** Who they are in the end, and whom each e-mail address finds. */
const register = async (users: readonly RetailUser[]) => {
  const runtime = testRuntime();
  for (const { id, name, email } of users)
    await putCustomer(
      { ...staff, params: { externalId: id }, body: { addresses: [], name, email } },
      runtime,
    );
  const profiles = runtime.db
    .items('customers')
    .filter(({ pk, sk }) => String(pk).startsWith('U#') && sk === 'A')
    .map(({ externalId, customerId }) => `${String(externalId)} ${String(customerId)}`);
  const { body } = await findCustomers(
    { ...staff, params: undefined, query: { email: users[0]?.email }, body: undefined },
    runtime,
  );
  return { profiles: new Set(profiles), found: body.data.length };
};

const withFile = existsSync(file) ? describe : describe.skip;
if (!existsSync(file)) process.stderr.write(`There is no ${file}; RETAIL_DEMO_STORE says where it is.\n`);

withFile('the customers of the AWS Retail Demo Store', () => {
  it('are 3,000 profiles in whatever order they arrive, although some share an e-mail address', async () => {
    const users = read();
    const addresses = new Set(users.map(({ email }) => email));

    const orders = [users, users.toReversed(), users.toSorted((a, b) => (a.email < b.email ? -1 : 1))];
    const results = await Promise.all(orders.map(register));

    expect(addresses.size).toBeLessThan(3000);
    expect(results.map(({ profiles, found }) => [profiles.size, found])).toEqual([
      [3000, 1],
      [3000, 1],
      [3000, 1],
    ]);
    expect(results[1]?.profiles).toEqual(results[0]?.profiles);
    expect(results[2]?.profiles).toEqual(results[0]?.profiles);
  });
});
