import { beforeEach, describe, expect, it } from '@jest/globals';
import { asking, customer, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { deleteGuardian } from '../delete-guardian/delete-guardian.ts';
import { contactOf, customerIdFor } from '../public.ts';
import { putConsents } from '../put-consents/put-consents.ts';
import { putCustomer } from '../put-customer/put-customer.ts';
import { putMe } from '../put-me/put-me.ts';
import { putGuardian } from './put-guardian.ts';

const staff = staffWith('customers.write');
const DEWI = customerIdFor('dewi-login');
const BUDI = customerIdFor('budi-login');
let runtime: TestRuntime;
beforeEach(() => {
  runtime = testRuntime();
});

const bring = (externalId: string, birthYear?: number) =>
  putCustomer(asking(staff, { params: { externalId }, body: { addresses: [], birthYear } }), runtime);
const agree = (externalId: string, guardian: string, textVersion = '2026-11') =>
  putGuardian(
    asking(staff, { params: { externalId }, body: { guardian, source: 'store-form', textVersion } }),
    runtime,
  );
const say = (customerId: string, birthYear?: number, birthday?: string) =>
  putMe(asking(customer(customerId), { body: { addresses: [], birthYear, birthday } }), runtime);
const consent = (customerId: string, state: 'granted' | 'withdrawn') =>
  putConsents(
    asking(customer(customerId), {
      body: {
        consents: [{ medium: 'email' as const, purpose: 'marketing' as const, state, textVersion: '1' }],
        source: 'web',
      },
    }),
    runtime,
  );

describe('a customer under 18', () => {
  it('grants nothing until a guardian agrees, and withdraws alone', async () => {
    await say(DEWI, 2012);
    await bring('ibu', 1985);

    const alone = await refusalOf(consent(DEWI, 'granted'));
    await agree(DEWI, 'ibu');
    await consent(DEWI, 'granted');
    const together = (await contactOf(runtime, DEWI))?.marketing;
    await deleteGuardian(asking(staff, { params: { externalId: DEWI } }), runtime);
    const without = await contactOf(runtime, DEWI);

    expect([alone, together]).toEqual(['GUARDIAN_NEEDED', ['email']]);
    expect(without).toMatchObject({ marketing: [], profiling: 'withdrawn' });
    expect(await refusalOf(consent(DEWI, 'withdrawn'))).toBe('none');
  });

  it('has one guardian, an adult who is somebody else; the same answer again is the same', async () => {
    await bring('dewi', 2012);
    await bring('kakak', 2011);
    await bring('ibu');

    const first = await agree('dewi', 'ibu');
    const again = await agree('dewi', 'ibu');
    const newer = await agree('dewi', 'ibu', '2027-01');

    expect(first.body.guardian).toMatchObject({ customerId: customerIdFor('ibu'), textVersion: '2026-11' });
    expect([again.version, newer.version]).toEqual([first.version, (first.version ?? 0) + 1]);
    expect(await refusalOf(agree('dewi', 'dewi'))).toBe('GUARDIAN_UNSUITABLE');
    expect(await refusalOf(agree('dewi', 'kakak'))).toBe('GUARDIAN_UNSUITABLE');
    expect(await refusalOf(agree('dewi', 'nobody'))).toBe('CUSTOMER_NOT_FOUND');
  });

  it('does not become an adult by a form, and is not born in the future', async () => {
    await say(DEWI, 2012);

    expect(await refusalOf(say(DEWI, 1990))).toBe('BIRTH_YEAR_FIXED');
    expect(await refusalOf(say(DEWI))).toBe('BIRTH_YEAR_FIXED');
    expect(await refusalOf(say(BUDI, 2026, '12-31'))).toBe('INVALID_REQUEST');
    expect(await refusalOf(bring('budi', 2027))).toBe('INVALID_REQUEST');
    expect(await refusalOf(say(DEWI, 2012, '03-01'))).toBe('none');
  });
});

describe('what a customer prefers', () => {
  it('is a channel and a store that the shop has', async () => {
    const prefer = (preferredStore: string) =>
      putMe(asking(customer(BUDI), { body: { addresses: [], preferredStore } }), runtime);

    expect(await refusalOf(prefer('nowhere'))).toBe('LOCATION_NOT_FOUND');
  });
});
