import { describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { findCustomers } from '../find-customers/find-customers.ts';
import type { Consent } from '../model/consent.ts';
import { putCustomer } from './put-customer.ts';

const staff = requestFrom({ kind: 'staff', staffId: 'import', role: 'admin', scopes: ['customers.write'] });

const bring = (
  runtime: TestRuntime,
  externalId: string,
  said: { name?: string; email?: string; phone?: string; consents?: Consent[] },
) =>
  putCustomer(
    { ...staff, params: { externalId }, query: undefined, body: { addresses: [], ...said } },
    runtime,
  );

const find = async (runtime: TestRuntime, email: string) => {
  const { body } = await findCustomers(
    { ...staff, params: undefined, query: { email }, body: undefined },
    runtime,
  );
  return body.data.map(({ externalId }) => externalId);
};

describe('bringing customers over from another system', () => {
  it('makes one profile per id, found by its e-mail address', async () => {
    const runtime = testRuntime();

    const answer = await bring(runtime, '17', { name: 'Ayu', email: 'Ayu@Example.com' });

    expect([answer.status, answer.body]).toEqual([
      201,
      expect.objectContaining({ externalId: '17', version: 1, sharedEmail: false, sharedPhone: false }),
    ]);
    expect(await find(runtime, 'ayu@example.com')).toEqual(['17']);
  });

  it('keeps everybody when addresses are shared, with one holder each, and changes nothing the second time', async () => {
    const runtime = testRuntime();
    const people = Array.from({ length: 300 }, (_, at) => ({
      externalId: String(at),
      said: { name: `Person ${at}`, email: `p${at % 292}@example.com` },
    }));
    const importAll = () =>
      Promise.all(people.map(({ externalId, said }) => bring(runtime, externalId, said)));

    const first = await importAll();
    const before = runtime.db.items('customers');
    const second = await importAll();

    expect(first.filter(({ status }) => status === 201)).toHaveLength(300);
    expect(first.filter(({ body }) => body.sharedEmail)).toHaveLength(8);
    expect(second.every(({ status, version }) => status === 200 && version === 1)).toBe(true);
    expect(runtime.db.items('customers')).toEqual(before);
  });

  it('writes no address into a key or an event', async () => {
    const runtime = testRuntime();

    await bring(runtime, '17', { name: 'Ayu', email: 'ayu@example.com', phone: '+6281200000001' });

    const items = runtime.db.items('customers');
    const seen = JSON.stringify(items.map(({ personal: _personal, ...rest }) => rest));
    expect(items.some(({ sk }) => String(sk).startsWith('E#'))).toBe(true);
    expect(seen).not.toMatch(/ayu|6281200000001/i);
  });

  it('takes two calls for a new customer and one for an unchanged one', async () => {
    const runtime = testRuntime();

    await bring(runtime, '17', { name: 'Ayu', email: 'ayu@example.com' });
    await bring(runtime, '17', { name: 'Ayu', email: 'ayu@example.com' });

    expect(runtime.db.calls).toEqual({ getMany: 2, write: 1 });
  });

  it('frees an address for the next one when its holder changes it', async () => {
    const runtime = testRuntime();
    await bring(runtime, '1', { email: 'shop@example.com' });

    await putCustomer(
      {
        ...staff,
        ifMatch: 1,
        params: { externalId: '1' },
        query: undefined,
        body: { addresses: [], email: 'own@example.com' },
      },
      runtime,
    );
    const next = await bring(runtime, '2', { email: 'shop@example.com' });

    expect(next.body.sharedEmail).toBe(false);
    expect([await find(runtime, 'shop@example.com'), await find(runtime, 'own@example.com')]).toEqual([
      ['2'],
      ['1'],
    ]);
  });

  it('refuses to change a customer that was not read', async () => {
    const runtime = testRuntime();
    await bring(runtime, '1', { name: 'Ayu' });

    await expect(bring(runtime, '1', { name: 'Budi' })).rejects.toThrow(/PRECONDITION_REQUIRED/);
  });

  it('does not make a customer under an id of our own', async () => {
    const own = `cus_${'0'.repeat(26)}`;

    await expect(bring(testRuntime(), own, { name: 'Ayu' })).rejects.toThrow(/CUSTOMER_NOT_FOUND/);
  });
});

describe('finding the customer who calls', () => {
  it('asks for exactly one of the three', async () => {
    const runtime = testRuntime();
    const ask = (query: { email?: string; phone?: string }) =>
      findCustomers({ ...staff, params: undefined, query, body: undefined }, runtime);

    await expect(ask({})).rejects.toThrow(/exactly one/);
    await expect(ask({ email: 'a@b.co', phone: '+6281200000001' })).rejects.toThrow(/exactly one/);
  });
});

describe('consents that come with customers', () => {
  it('takes a withdrawal that a later file dates to the very instant of the consent', async () => {
    const runtime = testRuntime();
    const answer = { medium: 'email', purpose: 'marketing', source: 'erp', textVersion: '1' } as const;
    const at = '2026-01-01T00:00:00Z';
    await bring(runtime, '17', { consents: [{ ...answer, state: 'granted', at }] });

    const { body } = await putCustomer(
      {
        ...staff,
        params: { externalId: '17' },
        query: undefined,
        body: { addresses: [], consents: [{ ...answer, state: 'withdrawn', at }] },
        ifMatch: 1,
      },
      runtime,
    );

    expect(body.consents.map(({ state }) => state)).toEqual(['withdrawn']);
    const records = runtime.db.items('customers').filter(({ sk }) => String(sk).startsWith('CONSENT#'));
    expect(records.map(({ state }) => state)).toEqual(['granted', 'withdrawn']);
  });

  it('refuses a consent from the future, which would outlast a withdrawal of today', async () => {
    const runtime = testRuntime('2026-11-23T03:00:00.000Z');
    const consents: Consent[] = [
      {
        medium: 'email',
        purpose: 'marketing',
        source: 'erp',
        textVersion: '1',
        state: 'granted',
        at: '2026-12-23T03:00:00Z',
      },
    ];

    await expect(bring(runtime, '17', { consents })).rejects.toMatchObject({
      contract: { code: 'INVALID_REQUEST' },
      details: { errors: [{ pointer: '/body/consents/0/at', code: 'too_big' }] },
    });
  });
});
