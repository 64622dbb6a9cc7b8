import { describe, expect, it } from '@jest/globals';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { addChargebackEvidence } from '../add-chargeback-evidence/add-chargeback-evidence.ts';
import { listChargebacks } from '../list-chargebacks/list-chargebacks.ts';
import { putChargeback } from '../put-chargeback/put-chargeback.ts';
import { refundOrder } from '../refund-order/refund-order.ts';
import { resolveChargeback } from './resolve-chargeback.ts';

const scopes = ['chargebacks.write', 'payments.write', 'orders.write'] as const;
const finance = requestFrom({ kind: 'staff', staffId: 'f', role: 'admin', scopes: [...scopes] });
const params = { orderId: 'ord_1', chargebackId: 'case-7' };
const of = { ...finance, params, query: undefined };

const paidOrder = async () => {
  const world = await paymentsWorld();
  world.provider.decide('ref-ord_1#1', { state: 'captured' });
  await world.notify();
  return world;
};
type World = Awaited<ReturnType<typeof paidOrder>>;

const record = (world: World, amount: number) =>
  putChargeback({ ...of, body: { amount, reason: 'fraudulent' } }, world.runtime);
const resolve = (world: World, outcome: 'won' | 'lost') =>
  resolveChargeback({ ...of, body: { outcome } }, world.runtime);
const refund = (world: World, amount: number) =>
  refundOrder({ ...of, params: { orderId: 'ord_1' }, body: { amount } }, world.runtime);
const queue = async (world: World, status: 'open' | 'won' | 'lost') =>
  (
    await listChargebacks(
      { ...of, params: undefined, body: undefined, query: { status, limit: 24 } },
      world.runtime,
    )
  ).body.data;

describe('a chargeback', () => {
  it('takes its money out of the ledger once, and what the bank took cannot be refunded as well', async () => {
    const world = await paidOrder();
    await record(world, 200_000);
    await record(world, 200_000);

    expect(await world.money()).toMatchObject({ captured: 222_000, inLedger: 22_000 });
    expect(world.events('ChargebackReceived')).toMatchObject([
      { data: { chargebackId: 'case-7', amount: 200_000, method: 'sandbox', reason: 'fraudulent' } },
    ]);
    await expect(refund(world, 22_001)).rejects.toMatchObject({ contract: { code: 'REFUND_TOO_LARGE' } });
    expect(await queue(world, 'open')).toMatchObject([{ chargebackId: 'case-7' }]);
  });

  it('that is won brings the money back, once, and leaves the queue', async () => {
    const world = await paidOrder();
    await record(world, 200_000);
    const { body } = await resolve(world, 'won');
    await resolve(world, 'won');

    expect(body).toMatchObject({ status: 'won', resolvedAt: expect.any(String) });
    expect(await world.money()).toMatchObject({ inLedger: 222_000 });
    expect(world.events('ChargebackResolved')).toMatchObject([{ data: { outcome: 'won' } }]);
    expect([await queue(world, 'open'), await queue(world, 'won')]).toMatchObject([[], [{}]]);
    await refund(world, 222_000);
  });

  it('that is lost stays away, and is not decided again', async () => {
    const world = await paidOrder();
    await record(world, 200_000);
    await resolve(world, 'lost');

    await expect(resolve(world, 'won')).rejects.toMatchObject({ contract: { code: 'CHARGEBACK_CLOSED' } });
    expect(await world.money()).toMatchObject({ inLedger: 22_000 });
  });

  it('keeps where evidence lies, each reference once, until it is decided', async () => {
    const world = await paidOrder();
    await record(world, 1000);
    const add = (reference: string) =>
      addChargebackEvidence({ ...of, body: { kind: 'proof_of_delivery', reference } }, world.runtime);
    await Promise.all([add('pod-1'), add('photo-1')]);
    const { body } = await add('pod-1');
    await resolve(world, 'lost');

    expect(body.evidence.map(({ reference }) => reference).sort()).toEqual(['photo-1', 'pod-1']);
    await expect(add('late')).rejects.toMatchObject({ contract: { code: 'CHARGEBACK_CLOSED' } });
  });

  it('of more than was paid, of another content, or that nobody recorded is refused', async () => {
    const world = await paidOrder();
    await expect(record(world, 222_001)).rejects.toMatchObject({
      contract: { code: 'CHARGEBACK_TOO_LARGE' },
    });
    await expect(resolve(world, 'won')).rejects.toMatchObject({ contract: { code: 'CHARGEBACK_NOT_FOUND' } });
    await record(world, 1000);
    await expect(record(world, 1001)).rejects.toMatchObject({ contract: { code: 'CHARGEBACK_DIFFERS' } });
  });
});
