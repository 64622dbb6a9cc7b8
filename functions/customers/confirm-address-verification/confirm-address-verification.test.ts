import { describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { findCustomers } from '../find-customers/find-customers.ts';
import { putCustomer } from '../put-customer/put-customer.ts';
import { putMe } from '../put-me/put-me.ts';
import { startAddressVerification } from '../start-address-verification/start-address-verification.ts';
import { verificationMessageOf } from '../public.ts';
import { confirmAddressVerification } from './confirm-address-verification.ts';

const email = 'ayu@example.com';
const nothing = { params: undefined, query: undefined, body: undefined };
const as = (customerId: string) => ({ ...requestFrom({ kind: 'customer', customerId }), ...nothing });
const staff = {
  ...requestFrom({
    kind: 'staff',
    staffId: 's',
    role: 'support',
    scopes: ['customers.read', 'customers.write'],
  }),
  ...nothing,
};

const say = (runtime: TestRuntime, customerId: string, address = email) =>
  putMe({ ...as(customerId), body: { addresses: [], name: customerId, email: address } }, runtime);
const request = async (runtime: TestRuntime, customerId: string) => {
  const body = { type: 'email', channel: 'web' } as const;
  const answer = await startAddressVerification({ ...as(customerId), body }, runtime);
  return answer.body.verificationId;
};
const codeSentFor = async (runtime: TestRuntime, verificationId: string) =>
  (await verificationMessageOf(runtime, verificationId))?.code ?? 'none';
const confirm = (runtime: TestRuntime, customerId: string, verificationId: string, code: string) =>
  confirmAddressVerification({ ...as(customerId), params: { verificationId }, body: { code } }, runtime);
const prove = async (runtime: TestRuntime, customerId: string) => {
  const verificationId = await request(runtime, customerId);
  return confirm(runtime, customerId, verificationId, await codeSentFor(runtime, verificationId));
};
const found = async (runtime: TestRuntime) => {
  const { body } = await findCustomers({ ...staff, query: { email } }, runtime);
  return body.data.map(({ name, emailProof, sharedEmail }) => ({ name, emailProof, sharedEmail }));
};
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');

describe('the address of a customer', () => {
  it('finds nobody while it is only typed: a squatter never becomes who staff find', async () => {
    const runtime = testRuntime();

    await say(runtime, 'squatter');

    expect(await found(runtime)).toEqual([]);
  });

  it('finds its true owner once they prove it, whoever typed it before', async () => {
    const runtime = testRuntime();
    await say(runtime, 'squatter');
    await say(runtime, 'ayu');

    const { body } = await prove(runtime, 'ayu');

    expect(body.emailVerified).toBe(true);
    expect(await found(runtime)).toEqual([{ name: 'ayu', emailProof: 'verified', sharedEmail: false }]);
  });

  it('goes over from the profile that staff entered, which keeps it as a contact', async () => {
    const runtime = testRuntime();
    await putCustomer(
      { ...staff, params: { externalId: '17' }, body: { name: 'imported', email, addresses: [] } },
      runtime,
    );
    const before = await found(runtime);
    await say(runtime, 'ayu');

    await prove(runtime, 'ayu');

    const { body } = await findCustomers({ ...staff, query: { externalId: '17' } }, runtime);
    expect(before).toEqual([{ name: 'imported', emailProof: 'entered_by_staff', sharedEmail: false }]);
    expect(await found(runtime)).toEqual([{ name: 'ayu', emailProof: 'verified', sharedEmail: false }]);
    expect(body.data).toMatchObject([{ name: 'imported', email, sharedEmail: true }]);
  });

  it('finds one of two who prove it at once', async () => {
    const runtime = testRuntime();
    await Promise.all(['ayu', 'budi'].map((id) => say(runtime, id)));

    await Promise.all(['ayu', 'budi'].map((id) => prove(runtime, id)));

    expect(await found(runtime)).toHaveLength(1);
  });
});

describe('a code that proves an address', () => {
  it('works once, and the same request sent twice at once is answered alike', async () => {
    const runtime = testRuntime();
    await say(runtime, 'ayu');
    const verificationId = await request(runtime, 'ayu');
    const code = await codeSentFor(runtime, verificationId);

    const answers = await Promise.all([1, 2, 3].map(() => confirm(runtime, 'ayu', verificationId, code)));

    expect(answers.map(({ status, version }) => [status, version])).toEqual([
      [200, 2],
      [200, 2],
      [200, 2],
    ]);
  });

  it('may be tried five times, and is refused after that even when it is right', async () => {
    const runtime = testRuntime();
    await say(runtime, 'ayu');
    const verificationId = await request(runtime, 'ayu');
    const code = await codeSentFor(runtime, verificationId);

    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => confirm(runtime, 'ayu', verificationId, wrongFor(code))),
    );

    const refusals = tries.map((one) => (one.status === 'rejected' ? String(one.reason) : 'answered'));
    expect(refusals.filter((text) => /VERIFICATION_CODE_WRONG/.test(text))).toHaveLength(5);
    await expect(confirm(runtime, 'ayu', verificationId, code)).rejects.toThrow(/VERIFICATION_NOT_FOUND/);
  });

  it('expires after 15 minutes, proves no other address, and is nobody else’s', async () => {
    const runtime = testRuntime();
    await say(runtime, 'ayu');
    const [late, other] = [await request(runtime, 'ayu'), await request(runtime, 'ayu')];
    const codes = await Promise.all([late, other].map((id) => codeSentFor(runtime, id)));

    await expect(confirm(runtime, 'budi', other, codes[1] ?? '')).rejects.toThrow(/VERIFICATION_NOT_FOUND/);
    await say(runtime, 'ayu', 'other@example.com');
    await expect(confirm(runtime, 'ayu', other, codes[1] ?? '')).rejects.toThrow(/VERIFICATION_NOT_FOUND/);
    runtime.pass(15 * 60_000);
    await expect(confirm(runtime, 'ayu', late, codes[0] ?? '')).rejects.toThrow(/VERIFICATION_NOT_FOUND/);
  });

  it('goes five times a day to one address, whoever asks for it', async () => {
    const runtime = testRuntime();
    const people = Array.from({ length: 7 }, (_, at) => `customer-${at}`);
    for (const id of people) await say(runtime, id);

    const answers = await Promise.allSettled(people.map((id) => request(runtime, id)));

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });

  it('stands in no item and no event', async () => {
    const runtime = testRuntime();
    await say(runtime, 'ayu');
    const verificationId = await request(runtime, 'ayu');
    const stored = runtime.db.items('customers').filter(({ pk }) => String(pk).startsWith('VER#'));

    expect(JSON.stringify(stored)).not.toContain(await codeSentFor(runtime, verificationId));
    expect(JSON.stringify(stored)).not.toContain(email);
  });
});
