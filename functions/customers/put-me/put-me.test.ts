import { describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { getMe } from '../get-me/get-me.ts';
import { putConsents } from '../put-consents/put-consents.ts';
import { contactOf } from '../public.ts';
import { putMe } from './put-me.ts';

const as = (customerId: string) => requestFrom({ kind: 'customer', customerId });
const say = (
  runtime: TestRuntime,
  customerId: string,
  said: { name?: string; email?: string },
  ifMatch?: number,
) =>
  putMe(
    {
      ...as(customerId),
      params: undefined,
      query: undefined,
      body: { addresses: [], ...said },
      ...(ifMatch === undefined ? {} : { ifMatch }),
    },
    runtime,
  );
const look = (runtime: TestRuntime, customerId: string, authorization?: string) =>
  getMe(
    { ...as(customerId), headers: { authorization }, params: undefined, query: undefined, body: undefined },
    runtime,
  );
const decide = (runtime: TestRuntime, customerId: string, state: 'granted' | 'withdrawn') =>
  putConsents(
    {
      ...as(customerId),
      params: undefined,
      query: undefined,
      body: {
        consents: [{ medium: 'email', purpose: 'marketing', state, textVersion: '2026-11' }],
        source: 'account',
      },
    },
    runtime,
  );

const holdersIn = (runtime: TestRuntime) =>
  runtime.db
    .items('customers')
    .flatMap(({ pk, customerId }) => (String(pk).startsWith('ID#') ? [customerId] : []));

const tokenWith = (claims: object) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `Bearer ${part({ alg: 'RS256' })}.${part(claims)}.signature`;
};

describe('my profile', () => {
  it('begins with what the token says, once, however many requests come first', async () => {
    const runtime = testRuntime();
    const token = tokenWith({ name: 'Ayu', email: 'ayu@example.com', phone_number: 'not a number' });

    const answers = await Promise.all([look(runtime, 'ayu', token), look(runtime, 'ayu', token)]);

    expect(answers.map(({ body }) => [body.name, body.email, body.phone, body.version])).toEqual([
      ['Ayu', 'ayu@example.com', undefined, 1],
      ['Ayu', 'ayu@example.com', undefined, 1],
    ]);
    expect(runtime.db.items('customers').filter(({ sk }) => String(sk).startsWith('E#'))).toHaveLength(1);
  });

  it('keeps its version when nothing changed, and refuses a change of an older version', async () => {
    const runtime = testRuntime();
    await say(runtime, 'ayu', { name: 'Ayu' });

    const same = await say(runtime, 'ayu', { name: 'Ayu' });
    const other = await say(runtime, 'ayu', { name: 'Ayu Lestari' });

    expect([same.status, same.version, other.version]).toEqual([200, 1, 2]);
    await expect(say(runtime, 'ayu', { name: 'A' }, 1)).rejects.toThrow(/STALE_VERSION/);
  });

  it('makes nobody the holder of an address by typing it, and tells nobody about others', async () => {
    const runtime = testRuntime();
    const people = Array.from({ length: 20 }, (_, at) => `customer-${at}`);

    const answers = await Promise.all(people.map((id) => say(runtime, id, { email: 'family@example.com' })));

    expect(answers.every(({ status, body }) => status === 201 && !body.emailVerified)).toBe(true);
    expect(answers.some(({ body }) => 'sharedEmail' in body)).toBe(false);
    expect(holdersIn(runtime)).toEqual([]);
  });

  it('is found by an address that my sign-in verified, once for a family that shares it', async () => {
    const runtime = testRuntime();
    const token = tokenWith({ email: 'Family@example.com', email_verified: true });
    const people = Array.from({ length: 20 }, (_, at) => `customer-${at}`);

    const answers = await Promise.all(people.map((id) => look(runtime, id, token)));

    expect(answers.every(({ body }) => body.emailVerified)).toBe(true);
    expect(holdersIn(runtime)).toHaveLength(1);
  });

  it('loses the proof of an address that I change', async () => {
    const runtime = testRuntime();
    const token = tokenWith({ email: 'ayu@example.com', email_verified: 'true' });
    await look(runtime, 'ayu', token);

    const { body } = await say(runtime, 'ayu', { email: 'other@example.com' });

    expect([body.emailVerified, holdersIn(runtime)]).toEqual([false, []]);
  });
});

describe('my consents', () => {
  it('decide whether marketing reaches me, and are proven by a record each', async () => {
    const runtime = testRuntime();
    const marketing = async () => (await contactOf(runtime, 'ayu'))?.marketing;
    await say(runtime, 'ayu', { email: 'ayu@example.com' });
    const silent = await marketing();

    await decide(runtime, 'ayu', 'granted');
    const granted = await marketing();
    runtime.pass(1000);
    await decide(runtime, 'ayu', 'withdrawn');

    expect([silent, granted, await marketing()]).toEqual([[], ['email'], []]);
    expect(
      runtime.db
        .items('customers')
        .flatMap(({ sk, state }) => (String(sk).startsWith('CONSENT#') ? [state] : [])),
    ).toEqual(['granted', 'withdrawn']);
  });

  it('leave the rest of the profile as it is', async () => {
    const runtime = testRuntime();
    await say(runtime, 'ayu', { name: 'Ayu', email: 'ayu@example.com' });

    const { body } = await decide(runtime, 'ayu', 'granted');

    expect(body).toMatchObject({ name: 'Ayu', email: 'ayu@example.com', version: 2 });
  });
});
