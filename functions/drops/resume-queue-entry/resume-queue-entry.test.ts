import { describe, expect, it } from '@jest/globals';
import { asking, customer, guest, refusalOf } from '../../../test/support/asking.ts';
import { shopWithCart } from '../../../test/support/cart-of.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { HOUR, MINUTE, SECOND } from '#shared/time/clock.ts';
import { getQueueEntry } from '../get-queue-entry/get-queue-entry.ts';
import { joinDrop } from '../join-drop/join-drop.ts';
import { leaveDrop } from '../leave-drop/leave-drop.ts';
import { saveDrop } from '../store/drops.ts';
import { resumeQueueEntry } from './resume-queue-entry.ts';

const dropId = 'edition-7';

/** A drop of mugs that has been open for a moment, one shopper at a time, and a guest with a cart. */
const openShop = async () => {
  const { runtime, cartId, guestToken } = await shopWithCart();
  const now = runtime.clock.now();
  await saveDrop(
    {
      dropId,
      version: 1,
      name: 'Edition no. 7',
      channel: 'web',
      skus: ['MUG'],
      opensAt: new Date(now + MINUTE).toISOString(),
      closesAt: new Date(now + HOUR).toISOString(),
      unitsPerCustomer: 1,
      servedAtOnce: 1,
      buyWithin: 'PT5M',
      signedInOnly: false,
    },
    { actor: 'staff:1', correlationId: 'c' },
    runtime,
  );
  runtime.pass(MINUTE + 3 * SECOND);
  const { entryId } = (
    await joinDrop(asking(guest, { params: { dropId }, body: { cartId }, guestToken }), runtime)
  ).body;
  return {
    runtime,
    cartId,
    guestToken,
    read: (actor: Actor = guest, token: string | undefined = guestToken) => {
      runtime.pass(2 * SECOND);
      return getQueueEntry(asking(actor, { params: { dropId, entryId }, guestToken: token }), runtime);
    },
    leave: () => leaveDrop(asking(guest, { params: { dropId, entryId }, guestToken }), runtime),
    resume: (signedNumber: string) =>
      resumeQueueEntry(asking(guest, { params: { dropId }, body: { signedNumber } }), runtime),
  };
};

describe('an entry in the queue of a drop', () => {
  it('is served when its shopper asks and nobody is before them, for the time of a slot', async () => {
    const { runtime, read } = await openShop();

    const { body } = await read();

    expect(body).toMatchObject({ status: 'served', number: 1 });
    expect(Date.parse(body.buyUntil ?? '')).toBe(runtime.clock.now() + 5 * MINUTE);
  });

  it('has expired when the slot is over, although the queue has not moved', async () => {
    const { runtime, read } = await openShop();
    await read();

    runtime.pass(5 * MINUTE);

    expect((await read()).body.status).toBe('expired');
  });

  it('is shown to nobody but its shopper', async () => {
    const { read } = await openShop();

    expect(await refusalOf(read(guest, 'another'))).toBe('QUEUE_ENTRY_NOT_FOUND');
    expect(await refusalOf(read(customer('cus_ayu'), ''))).toBe('QUEUE_ENTRY_NOT_FOUND');
  });
});

describe('a signed number', () => {
  it('brings its shopper back on another device, with the cart they joined with', async () => {
    const { read, resume, cartId, guestToken } = await openShop();
    const { signedNumber = '' } = (await read()).body;

    expect((await resume(signedNumber)).body).toMatchObject({
      status: 'served',
      cart: { cartId, cartToken: guestToken },
    });
  });

  it('is worth nothing when it is forged', async () => {
    const { read, resume } = await openShop();
    const { signedNumber = '' } = (await read()).body;

    expect(await refusalOf(resume(`2${signedNumber.slice(1)}`))).toBe('SIGNED_NUMBER_INVALID');
  });

  it('shows how the entry ended', async () => {
    const { read, leave, resume } = await openShop();
    const { signedNumber = '' } = (await read()).body;
    await leave();

    expect((await resume(signedNumber)).body.status).toBe('left');
  });
});
