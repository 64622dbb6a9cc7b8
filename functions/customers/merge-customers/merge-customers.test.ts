import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { findCustomers } from '../find-customers/find-customers.ts';
import { getMe } from '../get-me/get-me.ts';
import { linkIdentity } from '../link-identity/link-identity.ts';
import { putConsents } from '../put-consents/put-consents.ts';
import { putCustomer } from '../put-customer/put-customer.ts';
import { unlinkIdentity } from '../unlink-identity/unlink-identity.ts';
import { unmergeCustomers } from '../unmerge-customers/unmerge-customers.ts';
import { mergeCustomers } from './merge-customers.ts';

const staff = {
  ...requestFrom({ kind: 'staff', staffId: 'ida', role: 'support', scopes: ['customers.merge'] }),
  query: undefined,
};
const shopper = (customerId: string) => ({
  ...requestFrom({ kind: 'customer', customerId }),
  params: undefined,
  query: undefined,
});

interface PersonSaid {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

const bring = async (runtime: TestRuntime, externalId: string, said: PersonSaid) => {
  const request = { ...staff, params: { externalId }, body: { addresses: [], ...said } };
  return (await putCustomer(request, runtime)).body.customerId;
};
const signIn = (runtime: TestRuntime, customerId: string) =>
  getMe({ ...shopper(customerId), body: undefined }, runtime);
const merge = (runtime: TestRuntime, externalId: string, other: string) =>
  mergeCustomers({ ...staff, params: { externalId }, body: { other, reason: 'same-person' } }, runtime);
const undo = (runtime: TestRuntime, externalId: string, mergeId: string) =>
  unmergeCustomers({ ...staff, params: { externalId, mergeId }, body: undefined }, runtime);
const link = (runtime: TestRuntime, externalId: string, value: string, type: 'card' | 'device' = 'card') =>
  linkIdentity({ ...staff, params: { externalId }, body: { type, value } }, runtime);
const find = async (runtime: TestRuntime, query: Parameters<typeof findCustomers>[0]['query']) => {
  const { body } = await findCustomers({ ...staff, params: undefined, query, body: undefined }, runtime);
  return body.data.map(({ customerId }) => customerId)[0];
};

const calls = ({ db }: TestRuntime) => Object.values(db.calls).reduce((sum, count) => sum + count, 0);

/** The code of a refusal. */
const code = (error: unknown) => /Problem: (\w+)/.exec(String(error))?.[1] ?? String(error);

/** Profiles and what finds them, without versions and events. */
const picture = (runtime: TestRuntime) =>
  runtime.db
    .items('customers')
    .filter(({ sk }) => !/^(E|CONSENT)#/.test(String(sk)))
    .map(({ version: _version, recentKeys: _keys, ...item }) =>
      // What is not there and what is empty are the same.
      JSON.parse(JSON.stringify(item, (_name, value: unknown) => value ?? undefined)),
    );

describe('one person with two profiles', () => {
  it('is found by everything that found either, in two calls', async () => {
    const runtime = testRuntime();
    const first = await bring(runtime, 'till-1', { name: 'Ayu', phone: '+6281234567890' });
    runtime.pass(1000);
    const second = await bring(runtime, 'web-1', { email: 'ayu@example.com' });
    await link(runtime, 'web-1', 'M-1881');

    const answer = await merge(runtime, 'web-1', 'till-1');
    const before = calls(runtime);
    const byPhone = await find(runtime, { phone: '+6281234567890' });
    const after = calls(runtime);

    expect([answer.status, answer.body]).toMatchObject([
      201,
      { customerId: first, absorbedId: second, took: ['email'] },
    ]);
    expect(after - before).toBe(2);
    expect([
      byPhone,
      await find(runtime, { email: 'AYU@example.com' }),
      await find(runtime, { card: 'm-1881' }),
      await find(runtime, { externalId: 'web-1' }),
    ]).toEqual([first, first, first, first]);
  });

  it('refuses two logins, itself, and a profile that lives on elsewhere; the same merge again is the first', async () => {
    const runtime = testRuntime();
    const [ayu, bo] = [`cus_${'a'.repeat(26)}`, `cus_${'b'.repeat(26)}`];
    await signIn(runtime, ayu);
    await signIn(runtime, bo);
    await bring(runtime, 'old', { name: 'Ayu' });

    const first = await merge(runtime, 'old', ayu);
    const again = await merge(runtime, ayu, 'old');

    expect([first.status, again.status, again.body]).toEqual([201, 200, first.body]);
    expect(first.body.customerId).toBe(ayu);
    expect([
      await merge(runtime, ayu, bo).catch(code),
      await merge(runtime, ayu, ayu).catch(code),
      await merge(runtime, bo, 'old').catch(code),
      await merge(runtime, bo, 'nobody').catch(code),
    ]).toEqual(['TWO_LOGINS', 'MERGE_IMPOSSIBLE', 'MERGE_IMPOSSIBLE', 'CUSTOMER_NOT_FOUND']);
  });

  it('keeps the most restrictive consent, and a withdrawal since holds for both after the merge is undone', async () => {
    const runtime = testRuntime();
    const ayu = `cus_${'a'.repeat(26)}`;
    await signIn(runtime, ayu);
    const answer = { medium: 'email', purpose: 'marketing', textVersion: '1' } as const;
    const consent = (state: 'granted' | 'withdrawn') =>
      putConsents(
        { ...shopper(ayu), body: { source: 'account', consents: [{ ...answer, state }] } },
        runtime,
      );
    await consent('granted');
    const at = '2026-11-01T00:00:00.000Z';
    const old = { ...answer, source: 'store', at };
    await putCustomer(
      {
        ...staff,
        params: { externalId: 'old' },
        body: {
          addresses: [],
          consents: [
            { ...old, state: 'withdrawn' },
            { ...old, medium: 'sms', state: 'granted' },
          ],
        },
      },
      runtime,
    );

    const { body } = await merge(runtime, ayu, 'old');
    const merged = await signIn(runtime, ayu);
    runtime.pass(1000);
    await putConsents(
      {
        ...shopper(ayu),
        body: { source: 'account', consents: [{ ...answer, medium: 'sms', state: 'withdrawn' }] },
      },
      runtime,
    );
    const back = await undo(runtime, ayu, body.mergeId);
    const own = await signIn(runtime, ayu);

    const states = (of: { body: { consents: { medium: string; state: string }[] } }) =>
      of.body.consents.map(({ medium, state }) => `${medium} ${state}`).sort();
    expect(states(merged)).toEqual(['email withdrawn', 'sms granted']);
    expect(states(back)).toEqual(['email withdrawn', 'sms withdrawn']);
    expect(states(own)).toEqual(['email granted', 'sms withdrawn']);
  });

  it('can be undone for 30 days, the latest merge first', async () => {
    const runtime = testRuntime();
    await bring(runtime, 'a', {});
    runtime.pass(1000);
    await bring(runtime, 'b', {});
    await bring(runtime, 'c', {});
    const one = await merge(runtime, 'a', 'b');
    const two = await merge(runtime, one.body.customerId, 'c');

    const tooSoon = await undo(runtime, two.body.customerId, one.body.mergeId).catch(code);
    runtime.pass(30 * 24 * 3600_000);
    const tooLate = await undo(runtime, two.body.customerId, two.body.mergeId).catch(code);

    expect([tooSoon, tooLate]).toEqual(['MERGE_FINAL', 'MERGE_FINAL']);
    expect(await undo(runtime, 'a', 'mrg_none').catch(code)).toBe('MERGE_NOT_FOUND');
  });

  it('frees a lost card for another customer, who cannot take one that is in use', async () => {
    const runtime = testRuntime();
    const ayu = await bring(runtime, 'ayu', {});
    const bo = await bring(runtime, 'bo', {});
    const { body } = await link(runtime, 'ayu', 'M-1');

    const taken = await link(runtime, 'bo', 'm-1').catch(code);
    await unlinkIdentity(
      { ...staff, params: { externalId: 'ayu', linkId: body.linked[0]?.linkId ?? '' }, body: undefined },
      runtime,
    );
    const free = await link(runtime, 'bo', 'M-1');

    expect(taken).toBe('IDENTITY_TAKEN');
    expect([ayu === bo, free.status, await find(runtime, { card: 'M-1' })]).toEqual([false, 201, bo]);
  });
});

const person = fc.record(
  {
    name: fc.constantFrom('Ayu', 'Bo'),
    email: fc.constantFrom('a@example.com', 'b@example.com', 'c@example.com'),
    phone: fc.constantFrom('+6281234567890', '+6281234567891'),
  },
  { requiredKeys: [] },
);

/** Registers people at the same moment, and says what is wrong then. */
const registerTogether = async (people: readonly PersonSaid[]) => {
  const runtime = testRuntime();
  await Promise.all(
    people.flatMap((said, at) => [
      bring(runtime, `p${at}`, said),
      link(runtime, `p${at}`, 'shared-tablet', 'device').catch(() => undefined),
    ]),
  );
  const items = runtime.db.items('customers');
  const profiles = items.filter(({ pk, sk }) => String(pk).startsWith('U#') && sk === 'A');
  const held = items.filter(({ sk }) => String(sk).startsWith('ID#')).map(({ sk }) => String(sk));
  const finding = items.filter(({ pk }) => String(pk).startsWith('ID#')).map(({ pk }) => String(pk));
  const isRight =
    profiles.length === people.length &&
    new Set(held).size === held.length &&
    held.toSorted().join() === finding.toSorted().join();
  return isRight ? undefined : { people, held, finding };
};

describe('many profiles at once', () => {
  it('leave each identity with one customer at most, however they are registered', async () => {
    const histories = fc.sample(fc.array(person, { minLength: 2, maxLength: 2 }), 2000);

    // Fifty at once, because who is slower waits before it decides again.
    const differences: unknown[] = [];
    for (let at = 0; at < histories.length; at += 50)
      differences.push(...(await Promise.all(histories.slice(at, at + 50).map(registerTogether))));

    expect(differences.filter((each) => each !== undefined)).toEqual([]);
  });

  it('are as they were before once every merge is undone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 2, maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 2 }),
        async (people, pairs) => {
          const runtime = testRuntime();
          for (const [at, said] of people.entries()) {
            await bring(runtime, `p${at}`, said);
            if (at % 2 === 0) await link(runtime, `p${at}`, `card-${at}`);
          }
          const before = picture(runtime);
          const done: { customerId: string; mergeId: string }[] = [];
          for (const [a, b] of pairs) {
            const answer = await merge(runtime, `p${a}`, `p${b}`).catch(() => undefined);
            if (answer?.status === 201) done.push(answer.body);
          }
          for (const { customerId, mergeId } of done.toReversed()) await undo(runtime, customerId, mergeId);

          if (!isDeepStrictEqual(picture(runtime), before)) expect(picture(runtime)).toEqual(before);
        },
      ),
      { numRuns: 150 },
    );
  });
});
