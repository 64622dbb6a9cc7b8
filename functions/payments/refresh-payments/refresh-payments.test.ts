import { describe, expect, it } from '@jest/globals';
import { asking, customer, guest, refusalOf } from '../../../test/support/asking.ts';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { guestToken } from '#shared/secrets/secrets.ts';
import { refreshPayments } from './refresh-payments.ts';

type World = Awaited<ReturnType<typeof paymentsWorld>>;
const refresh = async ({ runtime }: World, token?: string) =>
  refreshPayments(asking(guest, { params: { orderId: 'ord_1' }, guestToken: token }), runtime);
const tokenOf = ({ runtime }: World) => guestToken(runtime.secrets, 'order', 'ord_1');

describe('asking the provider for the status of a payment', () => {
  it('marks the order as paid when the provider has the money, before any notification came', async () => {
    const world = await paymentsWorld();
    world.provider.decide('ref-ord_1#1', { state: 'captured' });

    const { body } = await refresh(world, await tokenOf(world));

    expect(body).toMatchObject({ orderStatus: 'paid' });
    expect(await world.money()).toMatchObject({ captured: 222_000, balanceDue: 0 });
  });

  it('books the money once, although the notification comes as well', async () => {
    const world = await paymentsWorld();
    world.provider.decide('ref-ord_1#1', { state: 'captured' });

    await refresh(world, await tokenOf(world));
    await world.notify();
    await refresh(world, await tokenOf(world));

    expect(await world.money()).toMatchObject({ captured: 222_000, inLedger: 222_000 });
    expect(world.events('PaymentCaptured')).toHaveLength(1);
  });

  it('is refused to guests without the token of the order, and to other customers, as if there were none', async () => {
    const world = await paymentsWorld();

    expect(await refusalOf(refresh(world))).toBe('ORDER_NOT_FOUND');
    expect(await refusalOf(refresh(world, 'another'))).toBe('ORDER_NOT_FOUND');
    expect(
      await refusalOf(
        refreshPayments(asking(customer('cus_2'), { params: { orderId: 'ord_1' } }), world.runtime),
      ),
    ).toBe('ORDER_NOT_FOUND');
  });
});
