import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '#shared/actors/actor.ts';
import { isProblem } from '#shared/problems/problem.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { cancelOrder } from '../../functions/cancelling/cancel-order/cancel-order.ts';
import { cancelOrderLines } from '../../functions/cancelling/cancel-order-lines/cancel-order-lines.ts';
import { sweepExpiredOrders } from '../../functions/cancelling/sweep-expired-orders/sweep-expired-orders.ts';
import { capturePayment } from '../../functions/payments/capture-payment/capture-payment.ts';
import { blockedIn } from '../../functions/payments/model/ledger.ts';
import { refreshPayments } from '../../functions/payments/refresh-payments/refresh-payments.ts';
import { refundOrder } from '../../functions/payments/refund-order/refund-order.ts';
import { loadAccount, loadLedger, type KeptEntry } from '../../functions/payments/store/accounts.ts';
import { balancesOf, keepBooks } from '../support/books-of.ts';
import { paymentsWorld } from '../support/payments-world.ts';
import { requestFrom } from '../support/test-runtime.ts';

const DUE = 222_000;
const REFERENCE = 'ref-ord_1#1';
const staff: Actor = {
  kind: 'staff',
  staffId: 's1',
  role: 'admin',
  scopes: ['orders.read', 'orders.write', 'payments.write'],
};
const of = { ...requestFrom(staff), params: { orderId: 'ord_1' }, query: undefined };

/** What the customer, the provider, staff, time and the network do. */
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('provider'),
      state: fc.constantFrom('pending', 'authorised', 'captured', 'refused'),
      amount: fc.constantFrom(DUE, DUE, DUE, DUE + 1),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('notify'), times: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('return') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('expire') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel') }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('ship') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancelUnit') }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('refund'), amount: fc.integer({ min: 1, max: DUE }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('capture'),
      amount: fc.integer({ min: 1, max: DUE }),
      final: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('deliver'), times: fc.integer({ min: 1, max: 2 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('crash'),
      call: fc.constantFrom('refund', 'capture'),
      when: fc.constantFrom('before', 'after'),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Kind> ? Kind : never;
type World = Awaited<ReturnType<typeof paymentsWorld>>;

/** The provider's own word never goes back: what it took or refused stays so, and blocked money is taken by us alone. */
const mayFollow = (from: string, to: string): boolean =>
  from === 'pending' || (from === 'authorised' && to === 'refused');

const provider = async (world: World, { state, amount }: Extract<Step, { kind: 'provider' }>) => {
  const known = await world.provider.fetchStatus(REFERENCE);
  if (known !== undefined && mayFollow(known.state, state))
    world.provider.decide(REFERENCE, { state, amount });
};

const play = async (world: World, one: Step): Promise<unknown> => {
  switch (one.kind) {
    case 'provider':
      return provider(world, one);
    case 'notify':
      return Promise.all(
        Array.from({ length: one.times }, () => tolerant(world.notify({ says: 'pending' }))),
      );
    case 'return':
      return refreshPayments({ ...of, body: undefined }, world.runtime);
    case 'expire':
      world.runtime.pass(15 * MINUTE);
      return sweepExpiredOrders({}, world.runtime);
    case 'cancel':
      return cancelOrder({ ...of, body: {} }, world.runtime);
    case 'ship':
      return world.ship('ln_1', 1);
    case 'cancelUnit':
      return cancelOrderLines({ ...of, body: { lines: [{ lineId: 'ln_1', quantity: 1 }] } }, world.runtime);
    case 'refund':
      return refundOrder({ ...of, body: { amount: one.amount } }, world.runtime);
    case 'capture':
      return capturePayment({ ...of, body: { amount: one.amount, final: one.final } }, world.runtime);
    case 'deliver':
      return world.deliver(one.times);
    case 'crash':
      return world.provider.breakNext(one.call, one.when);
  }
};

/** A declared refusal, and a provider that cannot be reached, are answers; anything else is a fault. */
const tolerant = async (acting: Promise<unknown>): Promise<void> => {
  await acting.catch((error: unknown) => {
    if (isProblem(error) || String(error).includes('cannot be reached') || error instanceof RangeError)
      return;
    throw error;
  });
};

const ledgerOf = (world: World) => loadLedger(world.runtime.db, 'ord_1');

/** Every entry of before is there, as it was. */
const expectAppended = (before: readonly KeptEntry[], after: readonly KeptEntry[]): void => {
  const byStep = new Map(after.map((entry) => [entry.step, entry]));
  for (const entry of before) expect(byStep.get(entry.step)).toEqual(entry);
};

/** What the provider holds for us: what it took less what it gave back. */
const atProvider = async ({ provider: fake }: World): Promise<number> => {
  const status = await fake.fetchStatus(REFERENCE);
  const sum = (all: ReadonlyMap<string, number>) => [...all.values()].reduce((total, one) => total + one, 0);
  const taken = status?.state === 'captured' ? status.amount : sum(fake.captures);
  return taken - sum(fake.refunds);
};

describe('the money of an order, through any history of notifications, retries, crashes, captures and refunds', () => {
  it('is conserved, appended to the ledger and never edited, and pays the order once or goes back', async () => {
    let histories = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
        const world = await paymentsWorld();
        let before: readonly KeptEntry[] = [];
        for (const one of steps) {
          await tolerant(play(world, one));
          const after = await ledgerOf(world);
          expectAppended(before, after);
          before = after;
        }
        // Everything that waits is told in the end; a crash is met by the delivery that follows it.
        await tolerant(world.notify({ says: 'pending' }));
        for (let turn = 0; turn < 6; turn += 1) await tolerant(world.deliver());

        const ledger = await ledgerOf(world);
        const order = await world.order();
        const account = await loadAccount(world.runtime.db, order);
        const { captured, refunded, inLedger, pending } = await world.money();
        const balance = await atProvider(world);
        expect({ inLedger, pending, pendingCaptures: account.pendingCaptures ?? [] }).toEqual({
          inLedger: balance,
          pending: 0,
          pendingCaptures: [],
        });
        expect(captured - refunded).toBe(inLedger);
        expect(captured).toBeLessThanOrEqual(DUE);
        expect(blockedIn(ledger, 1)).toBeGreaterThanOrEqual(0);
        expect(world.events('OrderPaid').length).toBeLessThanOrEqual(1);
        const isOver = order.status === 'cancelled' || order.status === 'expired';
        expect(isOver ? [inLedger, blockedIn(ledger, 1)] : [0, 0]).toEqual([0, 0]);
        expect(captured > 0 || order.status !== 'paid').toBe(true);
        // The books of every fifth: each step balances, and they know what the order has and what the provider holds.
        histories += 1;
        if (histories % 5 !== 0) return;
        const books = balancesOf(await keepBooks(world.runtime));
        expect(books['clearing'] ?? 0).toBe(balance);
        expect(books['tax_payable'] ?? 0).toBe(0 - Math.floor((inLedger * 22_000) / DUE));
        expect(books['customer_deposits'] ?? 0).toBe(0);
      }),
      { numRuns: 2000, seed: 20_261_130 },
    );
  });
});
