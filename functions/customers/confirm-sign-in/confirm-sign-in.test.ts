import { describe, expect, it } from '@jest/globals';
import type { Problem } from '#shared/problems/problem.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { CustomerAccounts } from '../accounts/customer-accounts.ts';
import { findProfile } from '../store/find-profile.ts';
import { signInMessageOf } from '../public.ts';
import { startSignIn } from '../start-sign-in/start-sign-in.ts';
import { confirmSignIn } from './confirm-sign-in.ts';

const email = 'ayu@example.com';
const guest = requestFrom({ kind: 'guest' });

/** Accounts by address; one asked for a second factor. */
const accounts: CustomerAccounts = {
  ofAddress: async (_type, address) => ({
    username: `user of ${address}`,
    issuer: 'pool',
    subject: `user of ${address}`,
    hasSecondFactor: address.startsWith('careful'),
  }),
  tokensFor: async ({ username }) => ({ accessToken: `token of ${username}`, expiresInSeconds: 3600 }),
};

const start = (runtime: TestRuntime, address = email, sourceIp = '203.0.113.7') =>
  startSignIn(
    {
      ...guest,
      origin: { ...guest.origin, sourceIp },
      params: undefined,
      query: undefined,
      body: { medium: 'email', email: address, channel: 'web' },
    },
    runtime,
  );
const codeOf = async (runtime: TestRuntime, signInId: string) =>
  (await signInMessageOf(runtime, signInId))?.code ?? 'none';
const confirm = (runtime: TestRuntime, signInId: string, code: string) =>
  confirmSignIn(
    { ...guest, params: { signInId }, query: undefined, body: { code } },
    { ...runtime, accounts },
  );
const outcomeOf = (answer: Promise<unknown>) =>
  answer.then(
    () => 'accepted',
    (error: Problem) => error.contract.code,
  );
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');

describe('a sign-in by code', () => {
  it('gives a token to whoever sends back the code, and verifies the address', async () => {
    const runtime = testRuntime();
    const { body } = await start(runtime);

    const answer = await confirm(runtime, body.signInId, await codeOf(runtime, body.signInId));

    expect(answer.body).toMatchObject({ tokenType: 'Bearer', accessToken: `token of user of ${email}` });
    const profile = await findProfile(runtime.db, answer.body.customerId);
    expect(profile).toMatchObject({ personal: { email }, proofs: { email: { by: 'code' } } });
  });

  it('is the same customer again at the next code, who keeps what the profile says', async () => {
    const runtime = testRuntime();
    const ids: string[] = [];
    for (const _time of [1, 2]) {
      const { body } = await start(runtime);
      const answer = await confirm(runtime, body.signInId, await codeOf(runtime, body.signInId));
      ids.push(answer.body.customerId);
    }

    expect(new Set(ids).size).toBe(1);
    expect(runtime.db.items('customers').filter(({ pk }) => String(pk).startsWith('ID#'))).toHaveLength(1);
  });

  it('works once, also for two who send the code at the same time', async () => {
    const runtime = testRuntime();
    const { body } = await start(runtime);
    const code = await codeOf(runtime, body.signInId);

    const answers = await Promise.all([1, 2].map(() => outcomeOf(confirm(runtime, body.signInId, code))));

    expect(answers.sort()).toEqual(['SIGN_IN_NOT_FOUND', 'accepted']);
  });

  it('may be tried five times', async () => {
    const runtime = testRuntime();
    const { body } = await start(runtime);
    const code = await codeOf(runtime, body.signInId);

    const wrong: string[] = [];
    for (const _try of Array.from({ length: 5 }))
      wrong.push(await outcomeOf(confirm(runtime, body.signInId, wrongFor(code))));

    expect(new Set(wrong)).toEqual(new Set(['SIGN_IN_CODE_WRONG']));
    expect(await outcomeOf(confirm(runtime, body.signInId, code))).toBe('SIGN_IN_NOT_FOUND');
  });

  it('expires after ten minutes', async () => {
    const runtime = testRuntime();
    const { body } = await start(runtime);
    const code = await codeOf(runtime, body.signInId);

    runtime.pass(10 * 60_000);

    expect(await outcomeOf(confirm(runtime, body.signInId, code))).toBe('SIGN_IN_NOT_FOUND');
  });

  it('does not get around a second factor', async () => {
    const runtime = testRuntime();
    const { body } = await start(runtime, 'careful@example.com');

    const refusal = await outcomeOf(confirm(runtime, body.signInId, await codeOf(runtime, body.signInId)));

    expect(refusal).toBe('SIGN_IN_NEEDS_PASSWORD');
  });

  it('keeps neither the code nor the address once it was used, and neither in keys or events', async () => {
    const runtime = testRuntime();
    const { body } = await start(runtime);
    const code = await codeOf(runtime, body.signInId);
    const ofSignIns = () => runtime.db.items('customers').filter(({ pk }) => String(pk).startsWith('SIGNIN'));
    const before = ofSignIns();

    await confirm(runtime, body.signInId, code);

    expect(JSON.stringify(before.filter(({ sk }) => sk !== 'A'))).not.toContain(email);
    expect(JSON.stringify(before)).not.toContain(code);
    expect(JSON.stringify(ofSignIns())).not.toContain(email);
  });
});

describe('asking for a sign-in code', () => {
  it('answers strangers and customers alike', async () => {
    const runtime = testRuntime();
    const first = await start(runtime);
    await confirm(runtime, first.body.signInId, await codeOf(runtime, first.body.signInId));

    const [known, stranger] = [await start(runtime), await start(runtime, 'nobody@example.com')];

    expect(Object.keys(known.body)).toEqual(Object.keys(stranger.body));
    expect([known.status, stranger.status, known.body.expiresAt]).toEqual([
      202,
      202,
      stranger.body.expiresAt,
    ]);
  });

  it('is limited to five an hour for one address, however it is written', async () => {
    const runtime = testRuntime();
    for (const at of [1, 2, 3, 4, 5]) await start(runtime, email, `203.0.113.${at}`);

    const refusal = await outcomeOf(start(runtime, 'AYU@example.com', '203.0.113.9'));

    expect(refusal).toBe('TOO_MANY_SIGN_INS');
  });

  it('is limited to fifty an hour for one caller', async () => {
    const runtime = testRuntime();
    for (const at of Array.from({ length: 50 }).keys()) await start(runtime, `p${at}@example.com`);

    expect(await outcomeOf(start(runtime, 'last@example.com'))).toBe('TOO_MANY_SIGN_INS');
  });
});
