import { describe, expect, it } from '@jest/globals';
import { shirtsLeft, stockShirts } from '../../../test/support/sample-order.ts';
import { requestFrom, testRuntime } from '../../../test/support/test-runtime.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { startedBy } from '#shared/events/envelope.ts';
import { isProblem } from '#shared/problems/problem.ts';
import { HOUR } from '#shared/time/clock.ts';
import type { Hold } from '../model/hold.ts';
import { requireHeld } from '../requests/require-held.ts';
import { releaseHold } from '../release-hold/release-hold.ts';
import { HoldMoved, loadHold, placeHold, spendHoldPart } from '../store/holds.ts';
import { extendHold } from './extend-hold.ts';

const staff = requestFrom({ kind: 'staff', staffId: 'sta_1', role: 'admin', scopes: ['orders.write'] });
const params = { holdId: 'hold_1' };

/** One of eight shirts is held for an hour. */
const shopWithHold = async () => {
  const runtime = testRuntime();
  await stockShirts(runtime, 8);
  const hold: Hold = {
    holdId: 'hold_1',
    version: 1,
    status: 'held',
    channel: 'web',
    owner: 'customer:cus_1',
    lines: [
      {
        sku: 'SHIRT',
        quantity: 1,
        takes: [{ sku: 'SHIRT', locationId: 'jakarta', bucket: '0', quantity: 1 }],
      },
    ],
    placedAt: '2026-11-23T03:00:00.000Z',
    expiresAt: '2026-11-23T04:00:00.000Z',
    extended: false,
  };
  await placeHold(hold, startedBy('test', hold.holdId), runtime);
  const read = async (): Promise<Hold> => {
    const found = await loadHold(runtime.db, 'hold_1');
    if (found === undefined) throw new Error('the hold is gone');
    return found;
  };
  return {
    runtime,
    read,
    extend: () => extendHold({ ...staff, params, query: undefined, body: { expiresIn: 'PT2H' } }, runtime),
    release: () => releaseHold({ ...staff, params, query: undefined, body: undefined }, runtime),
    spend: (as: Hold, orderId: string) => commit(runtime.db, [spendHoldPart(as, orderId, runtime.clock)]),
  };
};

const refusalOf = async (run: () => unknown) => {
  try {
    await run();
    return 'no refusal';
  } catch (error) {
    return isProblem(error) ? { code: error.contract.code, ...error.details.extensions } : error;
  }
};

describe('extending a hold', () => {
  it('is possible once', async () => {
    const shop = await shopWithHold();

    const { body } = await shop.extend();

    expect(body).toMatchObject({ extended: true, expiresAt: '2026-11-23T05:00:00.000Z' });
    expect(await refusalOf(shop.extend)).toMatchObject({ code: 'HOLD_ALREADY_EXTENDED' });
  });

  it('is refused once it has expired, whether or not the sweep has come by', async () => {
    const shop = await shopWithHold();
    shop.runtime.pass(HOUR);

    expect(await refusalOf(shop.extend)).toMatchObject({ code: 'HOLD_ENDED', holdStatus: 'expired' });
  });
});

describe('a hold that changes while an order spends it', () => {
  it('can still be spent after an extension, when it is read again', async () => {
    const shop = await shopWithHold();
    const read = await shop.read();
    await shop.extend();

    expect(await refusalOf(() => shop.spend(read, 'ord_1'))).toBeInstanceOf(HoldMoved);
    await shop.spend(requireHeld(await shop.read(), shop.runtime.clock.now()), 'ord_1');
    expect(await shop.read()).toMatchObject({ status: 'spent', orderId: 'ord_1' });
  });

  it('is spent by one of three orders; the others learn that it has ended', async () => {
    const shop = await shopWithHold();
    const read = await shop.read();

    const outcomes = await Promise.all(
      ['ord_1', 'ord_2', 'ord_3'].map((orderId) => refusalOf(() => shop.spend(read, orderId))),
    );

    const after = await shop.read();
    expect(outcomes.filter((outcome) => outcome instanceof HoldMoved)).toHaveLength(2);
    expect(await refusalOf(() => requireHeld(after, shop.runtime.clock.now()))).toMatchObject({
      code: 'HOLD_ENDED',
      holdStatus: 'spent',
    });
  });

  it('gives its units back once when it is released, and none to an order after that', async () => {
    const shop = await shopWithHold();
    const read = await shop.read();
    await shop.release();

    expect(await refusalOf(() => shop.spend(read, 'ord_1'))).toBeInstanceOf(HoldMoved);
    expect(await shirtsLeft(shop.runtime)).toBe(8);
  });
});
