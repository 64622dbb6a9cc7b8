import { describe, expect, it } from '@jest/globals';
import { asking, customer, guest, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import { HOUR } from '#shared/time/clock.ts';
import { placeHold } from './place-hold.ts';

const staff = staffWith('orders.write');

/** A shop with five mugs. */
const shop = async () => {
  const runtime = await stockedShop({ MUG: { price: 50_000, stock: 5 } });
  return {
    runtime,
    hold: (quantity: number, actor: Actor = customer('cus_ayu'), more: object = {}, request: object = {}) =>
      placeHold(
        asking(actor, {
          body: { channel: 'web', lines: [{ sku: 'MUG', quantity }], expiresIn: 'PT1H', ...more },
          ...request,
        }),
        runtime,
      ),
    left: async () =>
      (await runtime.db.get<{ available: number }>({ table: 'inventory', pk: 'S#MUG#kemang#0', sk: 'A' }))
        ?.available,
  };
};

describe('placing a hold', () => {
  it('takes the units out of what others can buy', async () => {
    const { hold, left } = await shop();

    expect(await hold(3)).toMatchObject({ status: 201, body: { status: 'held', owner: 'customer:cus_ayu' } });
    expect(await left()).toBe(2);
  });

  it('by two at once never promises a unit twice', async () => {
    const { hold, left } = await shop();

    const answers = await Promise.all([refusalOf(hold(3)), refusalOf(hold(3, customer('cus_budi')))]);

    expect(answers.sort()).toEqual(['INSUFFICIENT_STOCK', 'none']);
    expect(await left()).toBe(2);
  });

  it('sent again with its key holds the units once', async () => {
    const { hold, left } = await shop();
    const again = { idempotency: { key: 'k', fingerprint: 'f' } };

    const [first, second] = [await hold(2, staff, {}, again), await hold(2, staff, {}, again)];

    expect(second.body.holdId).toBe(first.body.holdId);
    expect(await left()).toBe(3);
  });

  it('is for signed-in customers and staff: a guest could empty the shop', async () => {
    const { hold, left } = await shop();

    expect(await refusalOf(hold(1, guest))).toBe('UNAUTHENTICATED');
    expect(await refusalOf(hold(1, staffWith('orders.read')))).toBe('FORBIDDEN');
    expect(await left()).toBe(5);
  });

  it('is for oneself, unless staff hold for somebody', async () => {
    const { hold } = await shop();
    const owner = 'customer:cus_budi';

    expect(await refusalOf(hold(1, customer('cus_ayu'), { owner }))).toBe('FORBIDDEN');
    expect((await hold(1, staff, { owner })).body.owner).toBe(owner);
  });

  it('lasts as long as the caller may ask for, and not at a location the channel does not sell from', async () => {
    const { hold, runtime } = await shop();

    const { body } = await hold(1, staff, { expiresIn: 'PT2H' });

    expect(Date.parse(body.expiresAt)).toBe(runtime.clock.now() + 2 * HOUR);
    expect(await refusalOf(hold(1, customer('cus_ayu'), { expiresIn: 'PT2H' }))).toBe('HOLD_TOO_LONG');
    expect(await refusalOf(hold(1, staff, { expiresIn: 'P400D' }))).toBe('HOLD_TOO_LONG');
    expect(await refusalOf(hold(1, staff, { locationId: 'moon' }))).toBe('LOCATION_NOT_FOUND');
  });

  it('keeps to the quantities that an order of the SKU may have, its lines taken together', async () => {
    const { runtime, hold, left } = await shop();
    await runtime.db.writeOne(
      update(
        { table: 'catalog', pk: 'SKU#MUG', sk: 'A' },
        {
          set: { orderQuantity: { minimum: 2, maximum: 4, multipleOf: 2 } },
        },
      ),
    );
    const twice = [
      { sku: 'MUG', quantity: 2 },
      { sku: 'MUG', quantity: 4 },
    ];

    const refusals = [hold(1), hold(3), hold(5), hold(1, customer('cus_ayu'), { lines: twice })].map(
      refusalOf,
    );

    expect(await Promise.all(refusals)).toEqual(Array(4).fill('QUANTITY_NOT_ALLOWED'));
    expect(await left()).toBe(5);
    expect((await hold(4)).status).toBe(201);
  });
});
