import { describe, expect, it } from '@jest/globals';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { cashOrder } from '../../../test/support/sample-order.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { getPayLink } from '../get-pay-link/get-pay-link.ts';
import { showPayLink } from '../show-pay-link/show-pay-link.ts';
import { openPayLink } from './open-pay-link.ts';

const params = { orderId: 'ord_1' };
const guest = { kind: 'guest' } as const;

const linkedWorld = async (...order: Parameters<typeof paymentsWorld>) => {
  const world = await paymentsWorld(...order);
  const runtime = { ...world.runtime, apiUrl: 'https://shop.example' };
  const link = async () => (await getPayLink(asking(staffWith('orders.write'), { params }), runtime)).body;
  const asked = (query: { until: string; token: string }) =>
    ({ ...asking(guest, { params }), query }) as const;
  return {
    world,
    link,
    open: (query: { until: string; token: string }) => openPayLink(asked(query), runtime),
    show: (query: { until: string; token: string }) => showPayLink(asked(query), runtime),
  };
};

const queryOf = (url: string) => {
  const { searchParams } = new URL(url);
  return { until: searchParams.get('until') ?? '', token: searchParams.get('token') ?? '' };
};

describe('the pay link of an order', () => {
  it('shows what is due and leads to the page of the provider, the same one each time', async () => {
    const { link, open, show } = await linkedWorld();
    const { url, expiresAt } = await link();

    const page = await show(queryOf(url));
    const first = await open(queryOf(url));
    const second = await open(queryOf(url));

    expect(expiresAt).toBe('2026-11-23T03:15:00.000Z');
    expect(url).toContain('https://shop.example/v1/orders/ord_1/pay?until=');
    expect(page.body).toContain('Pay IDR 222000');
    expect(page.body).not.toContain('Sari');
    expect([first.status, first.headers]).toEqual([303, { location: 'https://pay.example/ref-ord_1#1' }]);
    expect(second).toEqual(first);
  });

  it('leads to a new page after a refusal, and to no payment once it is paid', async () => {
    const { world, link, open } = await linkedWorld();
    const query = queryOf((await link()).url);
    world.provider.decide('ref-ord_1#1', { state: 'refused' });
    const again = await open(query);
    world.provider.decide('ref-ord_1#2', { state: 'captured' });

    const paid = await open(query);

    expect(again.headers).toEqual({ location: 'https://pay.example/ref-ord_1#2' });
    expect([paid.status, paid.body]).toEqual([200, expect.stringContaining('this order is paid')]);
  });

  it('ends with the time of its order, and nobody makes it last longer', async () => {
    const { world, link, open, show } = await linkedWorld();
    const query = queryOf((await link()).url);
    const longer = { ...query, until: '2026-12-23T03:15:00.000Z' };

    await expect(open(longer)).rejects.toMatchObject({ contract: { code: 'PAY_LINK_NOT_FOUND' } });
    world.runtime.pass(15 * MINUTE);

    expect((await show(query)).body).toContain('This link has ended');
    expect((await open(query)).status).toBe(200);
    await expect(link()).rejects.toMatchObject({ contract: { code: 'ORDER_NOT_PAYABLE' } });
  });

  it('is not for an order that is paid with cash', async () => {
    const { link } = await linkedWorld(cashOrder());

    await expect(link()).rejects.toMatchObject({ contract: { code: 'ORDER_NOT_PAYABLE' } });
  });
});
