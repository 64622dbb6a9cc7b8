import { describe, expect, it } from '@jest/globals';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { shop } from '../support/shop/shop.ts';

const address = { line1: 'Jl. Melati 5', city: 'Jakarta', postalCode: '12730', country: 'ID' };

describe('bringing customers over from another system', () => {
  it('brings all of them, and nothing again the second time', async () => {
    const admin = shop.as('admin');
    const family = `${shop.unique('family')}@example.com`;
    const people = [shop.unique('17'), shop.unique('18')].map((externalId) => ({
      externalId,
      body: { name: `Person ${externalId}`, email: family, addresses: [address] },
    }));

    const first = await Promise.all(people.map((person) => admin.putCustomer(person)));
    const second = await Promise.all(people.map((person) => admin.putCustomer(person)));

    expect(first.map(({ status }) => status)).toEqual([201, 201]);
    expect(second.map(({ status, version }) => [status, version])).toEqual([
      [200, 1],
      [200, 1],
    ]);
    expect(first.filter(({ body }) => body.sharedEmail)).toHaveLength(1);
    const found = await admin.findCustomers({ email: family.toUpperCase().replace('.COM', '.com') });
    expect(found.body.data).toHaveLength(1);
  });

  it('tells the others who came, and nothing about them', async () => {
    const externalId = shop.unique('person');
    const email = `${externalId}@example.com`;
    const { body } = await shop.as('admin').putCustomer({
      externalId,
      body: { name: 'Ayu Rahasia', email, phone: '+628111222333' },
    });
    await shop.settle();

    const events = oncePerFact(await shop.events('CustomerRegistered', { customerId: body.customerId }));

    expect(events).toHaveLength(1);
    expect(events[0]?.data).toEqual({ customerId: body.customerId, origin: 'external' });
    expect(JSON.stringify(events)).not.toMatch(/rahasia|628111222333|example\.com/i);
  });
});

describe('who may see customers', () => {
  it('are staff with the scope, and customers themselves', async () => {
    const refusals = await Promise.all(
      [
        shop.as('store-clerk').getCustomer({ externalId: '1' }),
        shop.as('customer-ayu').getCustomer({ externalId: '1' }),
        shop.as('admin').getMe(),
        shop.guest.getMe(),
      ].map((answer) =>
        answer.then(
          () => 'answered',
          ({ status }: { status: number }) => status,
        ),
      ),
    );

    expect(refusals).toEqual([403, 401, 401, 401]);
  });
});

describe('my profile', () => {
  it('begins at my first visit, is mine to change, and changes in the order I sent', async () => {
    const me = shop.as('customer-budi');
    const before = await me.getMe();

    const named = await me.putMe({ body: { name: 'Budi Santoso', locale: 'id', addresses: [address] } });
    const stale = await me
      .putMe({ body: { name: 'Budi' } }, { ifMatch: (named.version ?? 0) - 1 })
      .catch((error: unknown) => error);
    const after = await me.getMe();

    expect(before.status).toBe(200);
    expect(stale).toMatchObject({ status: 412, code: 'STALE_VERSION' });
    expect(after.body).toMatchObject({ name: 'Budi Santoso', addresses: [address] });
  });
});
