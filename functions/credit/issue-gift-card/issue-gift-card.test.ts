import { describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { issueGiftCard } from './issue-gift-card.ts';

const finance: Actor = { kind: 'staff', staffId: 'f1', role: 'finance', scopes: ['credit.write'] };
const wanted = {
  amount: 250_000,
  currency: 'IDR',
  reason: 'goodwill' as const,
  withPin: false,
  active: true,
};
const issue = (runtime: TestRuntime, body: object = {}, idempotency?: { key: string; fingerprint: string }) =>
  issueGiftCard(
    {
      ...requestFrom(finance),
      params: undefined,
      query: undefined,
      body: { ...wanted, ...body },
      idempotency,
    },
    runtime,
  );
const cards = ({ db }: TestRuntime) => db.items('orders').filter(({ kind }) => kind === 'gift_card');

describe('issuing a gift card', () => {
  it('answers its code, which is stored nowhere', async () => {
    const runtime = testRuntime();

    const { status, body } = await issue(runtime);

    expect([status, body.balance, body.status]).toEqual([201, 250_000, 'active']);
    expect(body.code).toMatch(/^(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
    expect(JSON.stringify(runtime.db.items('orders'))).not.toContain(body.code);
  });

  it('three times at once with the same key answers alike, and issues one', async () => {
    const runtime = testRuntime();
    const once = { key: 'k', fingerprint: 'f' };

    const answers = await Promise.all([1, 2, 3].map(() => issue(runtime, {}, once)));

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      Array.from({ length: 3 }, () => [201, answers[0]?.body.code]),
    );
    expect(cards(runtime)).toHaveLength(1);
  });

  it('with the key of another card is refused', async () => {
    const runtime = testRuntime();
    await issue(runtime, {}, { key: 'k', fingerprint: 'f' });

    await expect(issue(runtime, { amount: 1 }, { key: 'k', fingerprint: 'g' })).rejects.toMatchObject({
      contract: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
  });

  it('keeps what staff wrote about it out of the account and out of its event', async () => {
    const runtime = testRuntime();

    await issue(runtime, { note: 'for Pak Bambang' });

    const others = runtime.db.items('orders').filter(({ sk }) => !String(sk).startsWith('N#'));
    expect(JSON.stringify(others)).not.toContain('Bambang');
  });

  it.each<[string, object, string]>([
    ['in a currency that does not exist', { currency: 'XXX' }, '/body/currency'],
    ['that has expired already', { expiresAt: '2026-11-23T03:00:00.000Z' }, '/body/expiresAt'],
  ])('%s is refused', async (_what, body, pointer) => {
    await expect(issue(testRuntime(), body)).rejects.toMatchObject({ details: { errors: [{ pointer }] } });
  });
});
