import { describe, expect, it } from '@jest/globals';
import { put } from '#shared/dynamodb/write-action.ts';
import { eventOf } from '#shared/events/envelope.ts';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { IdentityLinked } from '../../customers/events.ts';
import { findCustomers } from '../../customers/find-customers/find-customers.ts';
import { getMe } from '../../customers/get-me/get-me.ts';
import { addressDigestOf } from '../../customers/public.ts';
import { putCustomer } from '../../customers/put-customer/put-customer.ts';
import { loadOrder, orderKey } from '../../orders/public.ts';
import { listOrder } from '../../orders/store/listed-orders.ts';
import { toItem } from '../../orders/store/orders.ts';
import { onIdentityLinked } from './on-identity-linked.ts';

const ayu = `cus_${'a'.repeat(26)}`;
const staff = {
  ...requestFrom({ kind: 'staff', staffId: 'ida', role: 'support', scopes: [] }),
  query: undefined,
};

const tokenWith = (claims: object) =>
  `Bearer e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;

/** Signs in with a verified e-mail address, and plays what is told of it. */
const signIn = async (runtime: TestRuntime, email: string) => {
  const actor = { kind: 'customer', customerId: ayu } as const;
  const headers = { authorization: tokenWith({ email, email_verified: true }) };
  await getMe(
    { ...requestFrom(actor), headers, params: undefined, query: undefined, body: undefined },
    runtime,
  );
  for (const item of runtime.db
    .items('customers')
    .filter(({ sk }) => String(sk).endsWith('#IdentityLinked'))) {
    const { identities, customerId } = Object(item)['data'] ?? Object(item)['event']?.data ?? {};
    const data = { customerId, identities };
    const facts = { aggregateId: ayu, aggregateVersion: 1, occurredAt: '2026-11-23T03:00:00.000Z' };
    await onIdentityLinked(
      eventOf(IdentityLinked, { ...facts, cause: { actor: 'x', correlationId: 'c' }, data }),
      runtime,
    );
  }
};
const bring = (runtime: TestRuntime, externalId: string, email: string) =>
  putCustomer({ ...staff, params: { externalId }, body: { addresses: [], name: 'Ayu', email } }, runtime);
const find = async (runtime: TestRuntime, externalId: string) => {
  const { body } = await findCustomers(
    { ...staff, params: undefined, query: { externalId }, body: undefined },
    runtime,
  );
  return body.data[0]?.customerId;
};

describe('a customer who verifies an e-mail address', () => {
  it('gets what they ordered with it as a guest, and nobody else’s orders', async () => {
    const runtime = testRuntime();
    const digest = await addressDigestOf(runtime.secrets, 'email', 'ayu@example.com');
    const orders = [
      sampleOrder({ orderId: 'guest' }),
      sampleOrder({ orderId: 'taken', customerId: 'cus_bo' }),
    ];
    for (const order of orders) {
      await runtime.db.write([put(orderKey(order.orderId), toItem(order))]);
      await listOrder(runtime.db, order, [{ kind: 'contact', value: digest }]);
    }

    await signIn(runtime, 'Ayu@example.com');

    expect([await loadOrder(runtime.db, 'guest'), await loadOrder(runtime.db, 'taken')]).toMatchObject([
      { customerId: ayu, isJoined: true },
      { customerId: 'cus_bo' },
    ]);
  });

  it('is the imported customer who had it, unless several people share it', async () => {
    const alone = testRuntime();
    await bring(alone, 'old', 'ayu@example.com');
    await signIn(alone, 'ayu@example.com');
    const shared = testRuntime();
    await bring(shared, 'old', 'family@example.com');
    const other = await bring(shared, 'other', 'family@example.com');
    await signIn(shared, 'family@example.com');

    expect(await find(alone, 'old')).toBe(ayu);
    expect(await find(shared, 'old')).not.toBe(ayu);
    expect(await find(shared, 'other')).toBe(other.body.customerId);
  });
});
