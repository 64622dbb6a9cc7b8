import { describe, expect, it } from '@jest/globals';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { voidCardParts } from '../store/bought-cards.ts';
import { issueCardParts } from '../store/issue-card.ts';
import { setCardStatus } from './set-card-status.ts';

const cause = { actor: 'test', correlationId: 'c' } as const;

const shop = async () => {
  const runtime = testRuntime();
  const { db, clock, secrets } = runtime;
  const card = { accountId: 'gc_1', amount: 1000, currency: 'IDR', reason: 'sold_at_till', hasPin: false };
  const { parts } = await issueCardParts({ ...card, status: 'inactive' }, { clock, secrets, cause });
  await commit(db, parts);
  return runtime;
};
const params = { accountId: 'gc_1' };

describe('the status of a gift card', () => {
  it('is active once it is activated, by two at once and again', async () => {
    const { db } = await shop();

    const both = await Promise.all([1, 2].map(() => setCardStatus('active', { params }, db)));
    const again = await setCardStatus('active', { params }, db);

    expect([...both, again].map(({ status, version }) => [status, version])).toEqual([
      ['active', 2],
      ['active', 2],
      ['active', 2],
    ]);
  });

  it('is blocked and unblocked, with its money', async () => {
    const { db } = await shop();
    await setCardStatus('active', { params }, db);
    await setCardStatus('blocked', { params }, db);

    expect(await setCardStatus('active', { params }, db)).toMatchObject({ status: 'active', balance: 1000 });
  });

  it('never leaves void', async () => {
    const { db, clock } = await shop();
    const voided = await voidCardParts(
      db,
      { orderId: 'ord_1', currency: 'IDR' },
      [{ accountId: 'gc_1', lineId: 'ln_1', value: 1000 }],
      { clock, cause },
    );
    if (voided.kind === 'parts') await commit(db, voided.parts);

    await expect(setCardStatus('active', { params }, db)).rejects.toMatchObject({
      contract: { code: 'GIFT_CARD_VOIDED', status: 409 },
    });
  });

  it('is not changed for a version that is out of date', async () => {
    const { db } = await shop();

    await expect(setCardStatus('active', { params, ifMatch: 7 }, db)).rejects.toMatchObject({
      contract: { code: 'STALE_VERSION' },
    });
  });
});
