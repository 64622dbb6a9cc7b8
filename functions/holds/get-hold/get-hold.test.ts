import { describe, expect, it } from '@jest/globals';
import { asking, customer, guest, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { guestToken } from '#shared/secrets/secrets.ts';
import { HOUR } from '#shared/time/clock.ts';
import { placeHold } from '../place-hold/place-hold.ts';
import { getHold } from './get-hold.ts';

/** Ayu holds two mugs for an hour. */
const shop = async () => {
  const runtime = await stockedShop({ MUG: { price: 50_000, stock: 5 } });
  const { holdId } = (
    await placeHold(
      asking(customer('cus_ayu'), {
        body: { channel: 'web', lines: [{ sku: 'MUG', quantity: 2 }], expiresIn: 'PT1H' },
      }),
      runtime,
    )
  ).body;
  return {
    runtime,
    token: await guestToken(runtime.secrets, 'hold', holdId),
    read: (actor: Actor, token?: string) =>
      getHold(asking(actor, { params: { holdId }, guestToken: token }), runtime),
  };
};

describe('reading a hold', () => {
  it('takes its owner, its token, or staff; for others there is none', async () => {
    const { read, token } = await shop();

    expect((await read(customer('cus_ayu'))).body.status).toBe('held');
    expect((await read(guest, token)).body.status).toBe('held');
    expect((await read(staffWith('orders.read'))).body.status).toBe('held');
    expect(await refusalOf(read(guest))).toBe('HOLD_NOT_FOUND');
    expect(await refusalOf(read(customer('cus_budi')))).toBe('HOLD_NOT_FOUND');
  });

  it('shows one whose time is over as expired before the sweep comes by', async () => {
    const { runtime, read } = await shop();

    runtime.pass(HOUR);

    expect((await read(customer('cus_ayu'))).body.status).toBe('expired');
  });
});
