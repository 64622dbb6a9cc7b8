import { describe, expect, it } from '@jest/globals';
import { asking, guest, refusalOf } from '../../../test/support/asking.ts';
import { shopWithCart } from '../../../test/support/cart-of.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { codeOf } from '../../credit/store/codes.ts';
import { issueCardParts } from '../../credit/store/issue-card.ts';
import { removeCartGiftCard } from '../remove-cart-gift-card/remove-cart-gift-card.ts';
import { addCartGiftCard } from './add-cart-gift-card.ts';

/** A cart of 50,000, and cards as they are issued. */
const shop = async () => {
  const { runtime, cartId, guestToken } = await shopWithCart();
  const { clock, secrets, db } = runtime;
  const how = { clock, secrets, cause: { actor: 'test', correlationId: 'c' } };
  return {
    card: async (accountId: string, amount: number, currency = 'IDR') => {
      const card = {
        accountId,
        amount,
        currency,
        reason: 'goodwill',
        status: 'active',
        hasPin: false,
      } as const;
      await commit(db, (await issueCardParts(card, how)).parts);
      return codeOf(secrets, accountId);
    },
    add: (code: string) =>
      addCartGiftCard(asking(guest, { params: { cartId }, body: { code }, guestToken }), runtime),
    remove: (accountId: string) =>
      removeCartGiftCard(asking(guest, { params: { cartId, accountId }, guestToken }), runtime),
  };
};

describe('a gift card on a cart', () => {
  it('lowers what is due by what is on it, and not below zero', async () => {
    const { card, add } = await shop();

    const some = await add(await card('gc_1', 20_000));
    const more = await add(await card('gc_2', 100_000));

    expect([some.body.due, more.body.due]).toEqual([30_000, 0]);
    expect(more.body.credit?.map(({ amount }) => amount)).toEqual([20_000, 30_000]);
  });

  it('applied twice counts once, and costs as before when it is removed', async () => {
    const { card, add, remove } = await shop();
    const code = await card('gc_1', 20_000);
    await add(code);

    expect((await add(code)).body.due).toBe(30_000);
    expect((await remove('gc_1')).body.due).toBe(50_000);
  });

  it('is refused when it is empty, unknown, or in another currency', async () => {
    const { card, add } = await shop();

    expect(await refusalOf(add(await card('gc_1', 0)))).toBe('CREDIT_INSUFFICIENT');
    expect(await refusalOf(add('AAAA-AAAA-AAAA-AAAA'))).toBe('GIFT_CARD_NOT_FOUND');
    expect(await refusalOf(add(await card('gc_2', 50, 'SGD')))).toBe('CREDIT_CURRENCY_MISMATCH');
  });

  it('is one of few: the transaction of an order has room for so many', async () => {
    const { card, add } = await shop();

    const answers = [];
    for (let at = 1; at <= 6; at += 1) answers.push(await refusalOf(add(await card(`gc_${at}`, 1_000))));

    expect(answers.at(0)).toBe('none');
    expect(answers.at(-1)).toBe('TOO_MANY_GIFT_CARDS');
  });
});
