import { describe, expect, it } from '@jest/globals';
import { asking, customer, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { shopWithCart } from '../../../test/support/cart-of.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { customerIdFor } from '../../customers/public.ts';
import { givePointsPart } from '../../credit/public.ts';
import { putPointValues } from '../../credit/put-point-values/put-point-values.ts';
import { setCartPoints } from './set-cart-points.ts';

const customerId = customerIdFor('ayu');
const ayu = customer(customerId);
const cause = { actor: { kind: 'guest' }, correlationId: 'c' } as const;

/** A cart of 50,000 of Ayu, who has 120 points of Rp 100, and 500 that are pending. */
const shop = async (owner: Actor = ayu) => {
  const { runtime, cartId, guestToken } = await shopWithCart(owner);
  const give = async (orderId: string, points: number, availableAt?: string) =>
    commit(runtime.db, [
      await givePointsPart(
        { customerId, orderId, step: `EARN#${orderId}`, points },
        { availableAt },
        { ...runtime, cause },
      ),
    ]);
  await give('o1', 120);
  await give('o2', 500, '2026-12-30T00:00:00.000Z');
  return {
    runtime,
    use: (use: number | boolean, actor: Actor = ayu) =>
      setCartPoints(asking(actor, { params: { cartId }, body: { use }, guestToken }), runtime),
  };
};

describe('points on a cart', () => {
  it('lower what is due: by all that can be spent, by some, by none', async () => {
    const { use } = await shop();

    const due = [];
    for (const wanted of [true, 30, false]) due.push((await use(wanted)).body.due);

    expect(due).toEqual([38_000, 47_000, 50_000]);
  });

  it('pay in whole points, and never more than the cart costs', async () => {
    const { runtime, use } = await shop();
    await putPointValues(
      asking(staffWith('credit-limits.write'), {
        body: { values: [{ currency: 'IDR', amount: 7_000 }] },
      }),
      runtime,
    );

    // Seven points pay 49,000; an eighth would pay more than is due.
    expect((await use(true)).body).toMatchObject({
      due: 1_000,
      credit: [{ amount: 49_000, pointValue: 7_000 }],
    });
  });

  it('are never more than the customer can spend now: pending ones do not pay', async () => {
    const { use } = await shop();

    expect(await refusalOf(use(121))).toBe('CREDIT_INSUFFICIENT');
  });

  it('are spent by their owner, or by staff who may redeem them; a guest has none', async () => {
    const { use } = await shop();
    const guests = await shop({ kind: 'guest' });

    expect(await refusalOf(use(true, staffWith('carts.write')))).toBe('FORBIDDEN');
    expect((await use(true, staffWith('carts.write', 'points.redeem'))).body.due).toBe(38_000);
    expect(await refusalOf(guests.use(true, staffWith('carts.write', 'points.redeem')))).toBe(
      'POINTS_NEED_OWNER',
    );
  });

  it('pay nothing in a currency they have no value in', async () => {
    const { runtime, use } = await shop();
    await putPointValues(asking(staffWith('credit-limits.write'), { body: { values: [] } }), runtime);

    expect(await refusalOf(use(true))).toBe('POINTS_PAY_NOTHING');
  });
});
