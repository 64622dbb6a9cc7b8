import { beforeEach, describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { fakeCarrier } from '../../../test/support/fake-carrier.ts';
import type { TestRuntime } from '../../../test/support/test-runtime.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { loadOrder, placeOrderPart, unpaid, type Order } from '../../orders/public.ts';
import { balanceDue } from '../../payments/model/account.ts';
import { payOrder } from '../../payments/pay-order/pay-order.ts';
import { loadOrderAndAccount } from '../../payments/public.ts';
import { cancelReturn } from '../cancel-return/cancel-return.ts';
import { onReturnCancelled } from '../on-return-cancelled/on-return-cancelled.ts';
import { onReturnExpired } from '../on-return-expired/on-return-expired.ts';
import { onReturnRefused } from '../on-return-refused/on-return-refused.ts';
import { previewReturn } from '../preview-return/preview-return.ts';
import { receiveReturn } from '../receive-return/receive-return.ts';
import { requestReturn } from '../request-return/request-return.ts';
import { returnPolicyBody } from '../schemas.ts';
import { policyKey } from '../store/policies.ts';

const staff = staffWith('orders.write', 'payments.write');
const cause = { actor: staff, correlationId: 'c1' } as const;

/** Two shirts of 111,000, paid with 222,000 and delivered. */
const delivered = (): Order =>
  sampleOrder({
    status: 'paid',
    expiresAt: undefined,
    delivery: { method: 'ship', optionId: 'regular', fee: 0 },
    lines: sampleOrder().lines.map((line) => ({
      ...line,
      lineId: 'ln_old',
      deliveredAt: '2026-11-23T03:00:00.000Z',
      allocations: [{ locationId: 'kemang', bucket: '0', quantity: 2, delivered: 2 }],
    })),
    payment: { ...unpaid('sandbox'), status: 'captured', captured: 222_000 },
  });

let runtime: TestRuntime;
beforeEach(async () => {
  runtime = await stockedShop({
    SHIRT: { price: 111_000, stock: 5 },
    BLUE: { price: 111_000, stock: 1 },
    COAT: { price: 500_000, stock: 3 },
    MUG: { price: 50_000, stock: 1 },
  });
  const address = { line1: 'Jl. Melati 1', city: 'Bandung', country: 'ID' };
  const contact = { contact: { name: 'Sari', email: 'sari@example.com' }, address };
  await commit(runtime.db, [placeOrderPart({ order: delivered(), contact, clock: runtime.clock, cause })]);
  const attempt = { attempt: 1, method: 'sandbox', reference: 'r1', status: 'captured' };
  await runtime.db.writeOne(
    put(
      { table: 'orders', pk: 'PAY#ord_1', sk: 'A' },
      {
        orderId: 'ord_1',
        version: 1,
        currency: 'IDR',
        due: 222_000,
        attempts: [{ ...attempt, captured: 222_000, refunded: 0 }],
        pendingRefunds: [],
      },
    ),
  );
});

const lines = [{ lineId: 'ln_old', quantity: 1, reason: 'too_small' }];
const wanted = (sku: string, more: object = {}) => ({
  lines,
  returnMethod: 'drop_off' as const,
  refundTo: 'tenders' as const,
  exchange: { lines: [{ sku, quantity: 1 }], ...more },
});
const preview = async (sku: string) =>
  (await previewReturn(asking(staff, { params: { orderId: 'ord_1' }, body: wanted(sku) }), runtime)).body;
const request = async (sku: string, more: object = {}, how: object = {}) =>
  (
    await requestReturn(
      {
        ...asking(staff, { params: { orderId: 'ord_1' }, body: { ...wanted(sku, more), exception: false } }),
        ...how,
      },
      runtime,
    )
  ).body;
const receive = async (returnId: string, disposition: 'sellable' | 'rejected' = 'sellable') =>
  (
    await receiveReturn(
      asking(staff, {
        params: { orderId: 'ord_1', returnId },
        body: { locationId: 'kemang', received: [{ lineId: 'ln_old', quantity: 1, disposition }] },
      }),
      runtime,
    )
  ).body;
/** The event of a return that ended, which comes twice. */
const ended = async (
  returnId: string,
  react: typeof onReturnCancelled | typeof onReturnExpired | typeof onReturnRefused = onReturnCancelled,
) => {
  const event = {
    metadata: { eventId: 'e1', occurredAt: '2026-11-23T10:00:00.000Z', correlationId: 'c1' },
    data: { orderId: 'ord_1', returnId },
  } as never;
  for (let time = 0; time < 2; time += 1) await react(event, { ...runtime, ...fakeCarrier().runtime });
};
const cancel = async (returnId: string) => {
  await cancelReturn(asking(staff, { params: { orderId: 'ord_1', returnId }, body: {} }), runtime);
  await ended(returnId);
};
const left = async (sku: string) =>
  (await runtime.db.get<{ available: number }>({ table: 'inventory', pk: `S#${sku}#kemang#0`, sk: 'A' }))
    ?.available;
const order = async () => {
  const found = await loadOrder(runtime.db, 'ord_1');
  if (found === undefined) throw new Error('no order');
  return found;
};
const account = async () => {
  const found = await loadOrderAndAccount(runtime.db, 'ord_1');
  if (found === undefined) throw new Error('no order');
  return found.account;
};
const pending = async () => (await account()).pendingRefunds.reduce((sum, { amount }) => sum + amount, 0);
const events = (type: string) =>
  runtime.db
    .items('orders')
    .filter(({ sk }) => String(sk).startsWith('E#'))
    .map(({ event }) => event as { metadata: { type: string }; data: object })
    .filter(({ metadata }) => metadata.type === type);

describe('an even exchange', () => {
  it('reserves the new goods at once, ships them when the old ones came, and moves no money', async () => {
    const seen = await preview('BLUE');
    const made = await request('BLUE', { expectedDifference: seen.exchange?.difference });

    expect(seen).toMatchObject({
      exchange: { cost: 111_000, difference: 0 },
      refund: { units: 111_000, amount: 0 },
    });
    expect(made).toMatchObject({
      status: 'approved',
      refund: seen.refund,
      exchange: {
        ...seen.exchange,
        status: 'open',
        ships: 'after_receipt',
        lines: [{ sku: 'BLUE', quantity: 1 }],
      },
    });
    expect([await left('BLUE'), (await order()).hold?.reason]).toEqual([0, 'return_awaited']);
    expect(events('ExchangeCreated')).toMatchObject([{ data: { cost: 111_000, difference: 0 } }]);

    const received = await receive(made.returnId);

    expect(received).toMatchObject({
      status: 'received',
      refund: { amount: 0 },
      exchange: { status: 'settled' },
    });
    expect((await order()).hold).toBeUndefined();
    expect([await pending(), balanceDue(await account()), (await account()).awaited]).toEqual([0, 0, 0]);
    expect(events('ExchangeSettled')).toMatchObject([{ data: { outcome: 'settled', paymentDue: 0 } }]);
  });

  it('ships at once where the policy says so', async () => {
    const terms = { channel: 'web', version: 1, ...returnPolicyBody.parse({ exchange: 'at_once' }) };
    await runtime.db.writeOne(put(policyKey('web'), terms));

    await request('BLUE');

    expect((await order()).hold).toBeUndefined();
  });

  it('gives goods that can be returned like any others, for what they cost', async () => {
    const { returnId, exchange } = await request('BLUE');
    await receive(returnId);
    const lineId = exchange?.lines[0]?.lineId ?? '';
    const now = await order();
    await runtime.db.writeOne(
      put(
        { table: 'orders', pk: 'O#ord_1', sk: 'A' },
        {
          ...now,
          units: 3,
          lines: now.lines.map((line) =>
            line.lineId === lineId
              ? {
                  ...line,
                  allocations: line.allocations.map((each) => ({ ...each, delivered: each.quantity })),
                }
              : line,
          ),
        },
      ),
    );

    const { body } = await previewReturn(
      asking(staff, {
        params: { orderId: 'ord_1' },
        body: {
          lines: [
            { lineId, quantity: 1, reason: 'too_small' },
            { lineId: 'ln_old', quantity: 1, reason: 'too_small' },
          ],
          returnMethod: 'drop_off',
          refundTo: 'tenders',
        },
      }),
      runtime,
    );

    expect(body.refund.amount).toBe(222_000);
  });
});

describe('an uneven exchange', () => {
  it('that costs more collects the difference once, before anything ships', async () => {
    const made = await request('COAT');
    expect(made.exchange).toMatchObject({ cost: 500_000, difference: 389_000 });
    expect(await order()).toMatchObject({
      hold: { reason: 'balance_due', replaced: { reason: 'return_awaited' } },
    });

    await receive(made.returnId);
    expect([(await order()).hold?.reason, balanceDue(await account())]).toEqual(['balance_due', 389_000]);

    const cash = asking(staff, { params: { orderId: 'ord_1' }, body: { method: 'cash' as const } });
    await payOrder(cash, { ...runtime, providers: () => undefined });
    expect([(await order()).hold, balanceDue(await account()), await pending()]).toEqual([undefined, 0, 0]);
  });

  it('that costs less pays the difference back once, when the old goods came', async () => {
    const made = await request('MUG');
    expect(made).toMatchObject({
      refund: { amount: 61_000 },
      exchange: { cost: 50_000, difference: -61_000 },
    });
    expect(await pending()).toBe(0);

    await receive(made.returnId);

    expect([await pending(), balanceDue(await account())]).toEqual([61_000, 0]);
  });
});

describe('an exchange whose goods do not come', () => {
  it('cancels the new goods, gives their stock back, and lets go of the difference', async () => {
    const { returnId } = await request('COAT');

    await cancel(returnId);

    expect([await left('COAT'), (await order()).hold]).toEqual([3, undefined]);
    expect([balanceDue(await account()), await pending(), (await account()).awaited]).toEqual([0, 0, 0]);
    expect(events('ExchangeSettled')).toMatchObject([{ data: { outcome: 'cancelled' } }]);
  });

  it.each([
    ['expired', onReturnExpired],
    ['was refused', onReturnRefused],
  ])('ends in the same way when its return %s', async (_what, react) => {
    const { returnId } = await request('COAT');

    await ended(returnId, react);

    expect([await left('COAT'), (await order()).hold, balanceDue(await account())]).toEqual([
      3,
      undefined,
      0,
    ]);
  });

  it('refunds a difference that was paid', async () => {
    const { returnId } = await request('COAT');
    const cash = asking(staff, { params: { orderId: 'ord_1' }, body: { method: 'cash' as const } });
    await payOrder(cash, { ...runtime, providers: () => undefined });

    await cancel(returnId);

    expect([await pending(), balanceDue(await account())]).toEqual([389_000, 0]);
  });

  it('is due when the new goods are on their way already', async () => {
    const { returnId, exchange } = await request('BLUE');
    const now = await order();
    await runtime.db.writeOne(
      put(
        { table: 'orders', pk: 'O#ord_1', sk: 'A' },
        {
          ...now,
          units: 3,
          lines: now.lines.map((line) =>
            line.lineId === exchange?.lines[0]?.lineId
              ? { ...line, allocations: line.allocations.map((each) => ({ ...each, picked: each.quantity })) }
              : line,
          ),
        },
      ),
    );

    await cancel(returnId);

    expect([balanceDue(await account()), (await order()).hold?.reason]).toEqual([111_000, 'balance_due']);
    expect(events('ExchangeSettled')).toMatchObject([
      { data: { outcome: 'payment_due', paymentDue: 111_000 } },
    ]);
  });

  it('is due, before anything ships, when something else came than was announced', async () => {
    const { returnId } = await request('BLUE');

    const received = await receive(returnId, 'rejected');

    expect(received).toMatchObject({ refund: { amount: 0 }, exchange: { status: 'payment_due' } });
    expect([balanceDue(await account()), (await order()).hold?.reason]).toEqual([111_000, 'balance_due']);
  });
});

describe('an exchange is refused', () => {
  it('for goods that are sold out, with the place in the request, and nothing is reserved', async () => {
    await request('BLUE');
    const again = request('BLUE');
    await expect(again).rejects.toMatchObject({ contract: { code: 'EXCHANGE_OPEN' } });
    const soldOut = previewReturn(
      asking(staff, { params: { orderId: 'ord_1' }, body: wanted('BLUE') }),
      runtime,
    );
    await expect(soldOut).rejects.toMatchObject({
      contract: { code: 'GOODS_NOT_AVAILABLE' },
      details: { errors: [{ pointer: '/body/exchange/lines/0/quantity', code: 'insufficient_stock' }] },
    });
  });

  it('for another difference than the customer was shown', async () => {
    expect(await refusalOf(request('COAT', { expectedDifference: 1 }))).toBe('EXCHANGE_DIFFERENCE_CHANGED');
    expect(await left('COAT')).toBe(3);
  });

  it('never twice: the same key gets the first answer', async () => {
    const idempotency = { key: 'k1', fingerprint: 'f' };
    const first = await request('BLUE', {}, { idempotency });
    const again = await request('BLUE', {}, { idempotency });

    expect(again).toEqual(first);
    expect((await order()).lines).toHaveLength(2);
  });
});
