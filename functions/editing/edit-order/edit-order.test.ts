import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventTypes, sampleOrder } from '../../../test/support/sample-order.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { requestFrom, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { loadOrder, placeOrderPart, unpaid, type Order } from '../../orders/public.ts';
import { payOrder } from '../../payments/pay-order/pay-order.ts';
import { settle } from '../../payments/paying/settle.ts';
import { loadOrderAndAccount } from '../../payments/public.ts';
import { opened } from '../../payments/model/change-account.ts';
import { balanceDue, orderPaymentOf, refundable } from '../../payments/model/account.ts';
import { previewOrderEdit } from '../preview-order-edit/preview-order-edit.ts';
import { editOrder } from './edit-order.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { Actor } from '#shared/actors/actor.ts';

const agent: Actor = { kind: 'staff', staffId: 's1', role: 'admin', scopes: ['orders.write'] };
const cause = { actor: agent, correlationId: 'correlation-1' } as const;
const address = { line1: 'Jl. Melati 1', city: 'Bandung', country: 'ID' };

const order = (changes: Partial<Order> = {}): Order =>
  sampleOrder({
    status: 'paid',
    expiresAt: undefined,
    delivery: { method: 'ship', optionId: 'regular', fee: 0 },
    lines: sampleOrder().lines.map((line) => ({
      ...line,
      lineId: 'ln_old',
      allocations: [{ locationId: 'kemang', bucket: '0', quantity: 2 }],
    })),
    payment: { ...unpaid('sandbox'), status: 'captured', captured: 222_000 },
    ...changes,
  });

let runtime: TestRuntime;
beforeEach(async () => {
  runtime = await stockedShop({
    SHIRT: { price: 111_000, stock: 5 },
    MUG: { price: 50_000, stock: 1 },
    COAT: { price: 500_000, stock: 3 },
  });
  await placed(order());
});

const placed = async (changed: Order): Promise<void> => {
  const contact = { contact: { name: 'Sari', email: 'sari@example.com' }, address };
  await commit(runtime.db, [placeOrderPart({ order: changed, contact, clock: runtime.clock, cause })]);
  await runtime.db.writeOne(
    put(
      { table: 'orders', pk: `PAY#${changed.orderId}`, sk: 'A' },
      {
        orderId: changed.orderId,
        version: 1,
        currency: 'IDR',
        due: 222_000,
        attempts: [
          {
            attempt: 1,
            method: 'sandbox',
            reference: 'ref-1',
            status: 'captured',
            captured: 222_000,
            refunded: 0,
          },
        ],
        pendingRefunds: [],
      },
    ),
  );
};

type Body = Omit<Parameters<typeof editOrder>[0]['body'], 'difference'>;

const preview = async (body: Body) =>
  (
    await previewOrderEdit(
      { ...requestFrom(agent), params: { orderId: 'ord_1' }, query: undefined, body },
      runtime,
    )
  ).body;

const edit = async (body: Body, difference: number, more: object = {}) =>
  (
    await editOrder(
      {
        ...requestFrom(agent),
        params: { orderId: 'ord_1' },
        query: undefined,
        body: { ...body, difference },
        ...more,
      },
      runtime,
    )
  ).body;

const left = async (sku: string) =>
  (await runtime.db.get<{ available: number }>({ table: 'inventory', pk: `S#${sku}#kemang#0`, sk: 'A' }))
    ?.available;

const account = async () => {
  const found = await loadOrderAndAccount(runtime.db, 'ord_1');
  if (found === undefined) throw new Error('no order');
  return found.account;
};

const twoShirtsMore = { lines: [{ lineId: 'ln_old', quantity: 4 }] };
const shirtToMug = { swap: [{ lineId: 'ln_old', quantity: 1, sku: 'MUG' }] };

describe('an edit of a paid order', () => {
  it('that costs more takes the stock at once, and holds the order until the rest is paid', async () => {
    const seen = await preview(twoShirtsMore);

    const body = await edit(twoShirtsMore, seen.difference);

    expect(seen).toMatchObject({ difference: 222_000, balanceDue: 222_000, refund: 0 });
    expect(body).toMatchObject({
      difference: 222_000,
      balanceDue: 222_000,
      order: {
        status: 'paid',
        hold: { reason: 'balance_due' },
        totals: { total: 444_000 },
        lines: [
          { sku: 'SHIRT', quantity: 2 },
          { sku: 'SHIRT', quantity: 2, quantities: { allocated: 2 } },
        ],
      },
    });
    expect(await left('SHIRT')).toBe(3);
    expect(balanceDue(await account())).toBe(222_000);
  });

  it('is paid by one payment of the difference, which lets the order go', async () => {
    await edit(twoShirtsMore, 222_000);
    const paid = {
      orderId: 'ord_1',
      attempt: 2,
      state: 'captured',
      amount: 222_000,
      currency: 'IDR',
    } as const;

    await settle({ method: 'sandbox', reference: 'ref-2', status: paid }, { ...runtime, cause });

    expect((await loadOrder(runtime.db, 'ord_1'))?.hold).toBeUndefined();
    expect(balanceDue(await account())).toBe(0);
    expect(refundable(await account())).toBe(444_000);
    expect(eventTypes(runtime, 'O#')).toContain('OrderReleased');
    expect(eventTypes(runtime, 'O#').filter((type) => type === 'OrderPaid')).toHaveLength(1);
  });

  it('is paid with cash at the till, once, which lets the order go', async () => {
    await edit(twoShirtsMore, 222_000);
    const clerk: Actor = { kind: 'staff', staffId: 's2', role: 'store-clerk', scopes: ['payments.write'] };
    const cash = {
      ...requestFrom(clerk),
      params: { orderId: 'ord_1' },
      query: undefined,
      body: { method: 'cash' },
    } as const;
    const till = { ...runtime, providers: () => undefined };

    await payOrder(cash, till);

    expect((await loadOrder(runtime.db, 'ord_1'))?.hold).toBeUndefined();
    expect(balanceDue(await account())).toBe(0);
    expect(refundable(await account())).toBe(444_000);
    await expect(payOrder(cash, till)).rejects.toMatchObject({ contract: { code: 'ORDER_NOT_PAYABLE' } });
  });

  it('shows the page that pays the difference', async () => {
    await edit(twoShirtsMore, 222_000);
    const before = await account();
    const started = { method: 'sandbox', reference: 'ref-2', redirectUrl: 'https://pay.example/2' };

    const page = orderPaymentOf(opened(before, started).account, order());

    expect(page).toMatchObject({ status: 'captured', redirectUrl: 'https://pay.example/2' });
  });

  it('gives back money that comes for it twice', async () => {
    await edit(twoShirtsMore, 222_000);
    for (const attempt of [2, 3]) {
      const status = {
        orderId: 'ord_1',
        attempt,
        state: 'captured',
        amount: 222_000,
        currency: 'IDR',
      } as const;
      await settle({ method: 'sandbox', reference: `ref-${attempt}`, status }, { ...runtime, cause });
    }

    expect((await account()).pendingRefunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(222_000);
  });

  it('that costs less swaps the goods and sends the difference back, once for one key', async () => {
    const seen = await preview(shirtToMug);
    const idempotency = { key: 'k1', fingerprint: 'f' };

    const first = await edit(shirtToMug, seen.difference, { idempotency });
    const again = await edit(shirtToMug, seen.difference, { idempotency });

    expect(seen).toMatchObject({ difference: -61_000, refund: 61_000, cancelledWorth: 111_000 });
    expect(again).toEqual(first);
    expect((await account()).pendingRefunds).toMatchObject([{ amount: 61_000 }]);
    expect([await left('SHIRT'), await left('MUG')]).toEqual([6, 0]);
    expect(eventTypes(runtime, 'O#').slice(2).sort()).toEqual(['OrderEdited', 'OrderLinesCancelled']);
  });

  it('pays nothing twice: what an edit took off is no part of a later refund', async () => {
    await edit(shirtToMug, -61_000);
    const seen = await preview({ lines: [{ lineId: 'ln_old', quantity: 0 }] });

    expect(seen).toMatchObject({ difference: -111_000, refund: 111_000 });
  });

  it('lets go of what an earlier edit left unpaid before money goes back', async () => {
    await edit({ add: [{ sku: 'COAT', quantity: 1 }] }, 500_000);
    const coat = (await loadOrder(runtime.db, 'ord_1'))?.lines[1]?.lineId ?? '';

    const body = await edit({ lines: [{ lineId: coat, quantity: 0 }] }, -500_000);

    expect(body).toMatchObject({ balanceDue: 0, refunded: 0 });
    expect(body.order.hold).toBeUndefined();
    expect(await left('COAT')).toBe(3);
  });

  it('changes the address without touching the money', async () => {
    const moved = { ...address, line1: 'Jl. Mawar 2' };

    const body = await edit({ address: moved }, 0);

    expect(body.order.delivery).toMatchObject({ address: moved });
    expect(await account()).toMatchObject({ version: 1 });
  });

  const picked = order({
    orderId: 'ord_1',
    lines: order().lines.map((line) => ({
      ...line,
      allocations: [{ locationId: 'kemang', bucket: '0', quantity: 2, picked: 1, shipped: 1 }],
    })),
  });

  it.each([
    [
      'units that are on their way',
      { lines: [{ lineId: 'ln_old', quantity: 0 }] },
      'UNITS_NOT_EDITABLE',
      picked,
    ],
    ['the address of goods on their way', { address }, 'ADDRESS_NOT_CHANGEABLE', picked],
    ['more than there is', { add: [{ sku: 'MUG', quantity: 2 }] }, 'GOODS_NOT_AVAILABLE', order()],
    ['what is not sold', { add: [{ sku: 'HAT', quantity: 1 }] }, 'GOODS_NOT_AVAILABLE', order()],
    ['an unknown line', { lines: [{ lineId: 'ln_9', quantity: 1 }] }, 'UNITS_NOT_EDITABLE', order()],
    ['everything', { lines: [{ lineId: 'ln_old', quantity: 0 }] }, 'ORDER_NOT_EDITABLE', order()],
    ['an unpaid order', twoShirtsMore, 'ORDER_NOT_EDITABLE', order({ status: 'awaiting_payment' })],
    ['an address abroad', { address: { ...address, country: 'SG' } }, 'ADDRESS_NOT_CHANGEABLE', order()],
  ])('is refused for %s, and changes nothing', async (_what, body, code, of) => {
    await runtime.db.writeOne(
      put({ table: 'orders', pk: 'O#ord_1', sk: 'A' }, { ...of, units: 2, recentKeys: [] }),
    );
    const before = await loadOrder(runtime.db, 'ord_1');

    await expect(edit(body, 0)).rejects.toMatchObject({ contract: { code } });

    expect(await loadOrder(runtime.db, 'ord_1')).toEqual(before);
  });

  it('is refused when it costs something else than the customer was shown', async () => {
    await expect(edit(twoShirtsMore, 111_000)).rejects.toMatchObject({ contract: { code: 'EDIT_CHANGED' } });
  });
});
