import { describe, expect, it } from '@jest/globals';
import { asking, customer, guest, refusalOf } from '../../../test/support/asking.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { HOUR } from '#shared/time/clock.ts';
import { placeHold } from '../place-hold/place-hold.ts';
import { loadHold, spendHoldPart } from '../store/holds.ts';
import { releaseHold } from './release-hold.ts';

const ayu = customer('cus_ayu');

/** Ayu holds two of five mugs. */
const shop = async () => {
  const runtime = await stockedShop({ MUG: { price: 50_000, stock: 5 } });
  const { body } = await placeHold(
    asking(ayu, {
      body: { channel: 'web', lines: [{ sku: 'MUG', quantity: 2 }], expiresIn: 'PT1H' },
    }),
    runtime,
  );
  return {
    runtime,
    holdId: body.holdId,
    release: (actor: Actor = ayu) => releaseHold(asking(actor, { params: { holdId: body.holdId } }), runtime),
    left: async () =>
      (await runtime.db.get<{ available: number }>({ table: 'inventory', pk: 'S#MUG#kemang#0', sk: 'A' }))
        ?.available,
  };
};

describe('releasing a hold', () => {
  it('gives its units back once, however often it is released', async () => {
    const { release, left } = await shop();

    const first = await release();
    const second = await release();

    expect([first.body.status, second.body.status]).toEqual(['released', 'released']);
    expect(await left()).toBe(5);
  });

  it('by two at once gives its units back once', async () => {
    const { release, left } = await shop();

    await Promise.all([release(), release()]);

    expect(await left()).toBe(5);
  });

  it('gives nothing back of a hold that became an order', async () => {
    const { runtime, holdId, release, left } = await shop();
    const hold = await loadHold(runtime.db, holdId);
    if (hold === undefined) throw new Error('no hold');
    await commit(runtime.db, [spendHoldPart(hold, 'ord_1', runtime.clock)]);

    expect(await refusalOf(release())).toBe('HOLD_ENDED');
    expect(await left()).toBe(3);
  });

  it('gives back the units of a hold whose time is over, although no sweep has seen it', async () => {
    const { runtime, release, left } = await shop();
    runtime.pass(48 * HOUR);

    await release();

    expect(await left()).toBe(5);
  });

  it('is refused to anybody but its owner, as if there were none', async () => {
    const { release, left } = await shop();

    expect(await refusalOf(release(guest))).toBe('HOLD_NOT_FOUND');
    expect(await refusalOf(release(customer('cus_budi')))).toBe('HOLD_NOT_FOUND');
    expect(await left()).toBe(3);
  });
});
