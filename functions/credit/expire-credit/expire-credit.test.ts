import { describe, expect, it } from '@jest/globals';
import { asking, guest, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { HOUR } from '#shared/time/clock.ts';
import { checkGiftCard } from '../check-gift-card/check-gift-card.ts';
import { getGiftCard } from '../get-gift-card/get-gift-card.ts';
import { issueGiftCard } from '../issue-gift-card/issue-gift-card.ts';
import { expireCredit } from './expire-credit.ts';

const staff = staffWith('credit.write', 'credit.read');

/** A gift card of 250,000 that ends in two hours. */
const shop = async () => {
  const runtime = testRuntime();
  const { body } = await issueGiftCard(
    asking(staff, {
      body: {
        amount: 250_000,
        currency: 'IDR',
        reason: 'goodwill' as const,
        withPin: false,
        active: true,
        expiresAt: new Date(runtime.clock.now() + 2 * HOUR).toISOString(),
      },
    }),
    runtime,
  );
  const { accountId, code = '' } = body;
  return {
    runtime,
    statement: async () =>
      (await getGiftCard(asking(staff, { params: { accountId }, query: { limit: 25 } }), runtime)).body,
    balance: async () => (await checkGiftCard(asking(guest, { body: { code } }), runtime)).body.balance,
  };
};

describe('a gift card whose time is over', () => {
  it('has nothing left to spend, before any task has written it down', async () => {
    const { runtime, balance } = await shop();
    const before = await balance();

    runtime.pass(2 * HOUR);

    expect([before, await balance()]).toEqual([250_000, 0]);
  });

  it('is written down once in its ledger', async () => {
    const { runtime, statement } = await shop();
    runtime.pass(2 * HOUR);

    await Promise.all([expireCredit({}, runtime), expireCredit({}, runtime)]);
    await expireCredit({}, runtime);

    const { card, data } = await statement();
    expect(card.balance).toBe(0);
    expect(data.filter(({ kind }) => kind === 'expire')).toHaveLength(1);
  });

  it('keeps its money until then, however often the task runs', async () => {
    const { runtime, balance, statement } = await shop();
    runtime.pass(HOUR);

    await expireCredit({}, runtime);

    expect(await balance()).toBe(250_000);
    expect((await statement()).data).toHaveLength(1);
  });
});

describe('the balance of a gift card', () => {
  it('is all that a guest learns from its code; staff also learn the account', async () => {
    const { runtime } = await shop();
    const { code = '' } = (
      await issueGiftCard(
        asking(staff, {
          body: { amount: 1000, currency: 'IDR', reason: 'goodwill' as const, withPin: false, active: true },
        }),
        runtime,
      )
    ).body;

    const shown = (await checkGiftCard(asking(guest, { body: { code } }), runtime)).body;
    const forStaff = (await checkGiftCard(asking(staff, { body: { code } }), runtime)).body;

    expect(shown).toMatchObject({ balance: 1000, lastFour: code.slice(-4) });
    expect(shown.accountId).toBeUndefined();
    expect(forStaff.accountId).toBeDefined();
  });
});
