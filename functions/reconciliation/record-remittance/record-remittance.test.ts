import { describe, expect, it } from '@jest/globals';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { unpaid } from '../../orders/public.ts';
import { recordRemitted } from '../../payments/public.ts';
import { loadLedger } from '../../payments/store/accounts.ts';
import { recordRemittance } from './record-remittance.ts';
import type { ReportedParcel } from '../model/remittance.ts';

const finance = requestFrom({
  kind: 'staff',
  staffId: 'f1',
  role: 'finance',
  scopes: ['payments.reconcile'],
});

/** An order with cash on delivery that left in two parcels, SB1 and SB2. */
const deliveredWorld = async () => {
  const world = await paymentsWorld(
    sampleOrder({ status: 'confirmed', payment: unpaid('cod'), expiresAt: undefined }),
  );
  for (const number of ['SB1', 'SB2'])
    await world.runtime.db.writeOne(
      put(
        { table: 'orders', pk: `TN#sandbox#${number}`, sk: 'A' },
        { fulfilmentId: 'ord_1-1', parcelId: number },
      ),
    );
  const remit = async (reference: string, parcels: readonly ReportedParcel[], currency = 'IDR') =>
    (
      await recordRemittance(
        {
          ...finance,
          params: undefined,
          query: undefined,
          body: { carrier: 'sandbox', reference, currency, parcels: [...parcels] },
        },
        world.runtime,
      )
    ).body;
  return { ...world, remit };
};

describe('the cash that a courier remits', () => {
  it('pays the order with its last parcel, each parcel and its fee once', async () => {
    const world = await deliveredWorld();
    const first = await world.remit('R1', [{ trackingNumber: 'SB1', amount: 111_000, fee: 3_000 }]);
    const second = await world.remit('R2', [{ trackingNumber: 'SB2', amount: 111_000, fee: 3_000 }]);
    const again = await world.remit('R2', [{ trackingNumber: 'SB2', amount: 111_000, fee: 3_000 }]);

    expect(first.parcels).toMatchObject([{ outcome: 'short', balanceDue: 111_000, orderId: 'ord_1' }]);
    expect(second).toMatchObject({ amount: 111_000, fees: 3_000, unmatched: 0 });
    expect(again).toEqual(second);
    expect(await world.order()).toMatchObject({ status: 'paid', payment: { captured: 222_000 } });
    expect(await world.money()).toMatchObject({ captured: 222_000, inLedger: 222_000 });
    const fees = (await loadLedger(world.runtime.db, 'ord_1')).filter(({ type }) => type === 'fee');
    expect(fees.map(({ amount }) => amount)).toEqual([3_000, 3_000]);
    expect(world.events('OrderPaid')).toHaveLength(1);
    expect(world.events('RemittanceReceived')).toHaveLength(2);
  });

  it('names the parcels that differ, and records nothing of them', async () => {
    const world = await deliveredWorld();
    await world.remit('R1', [{ trackingNumber: 'SB1', amount: 111_000 }]);
    const { parcels, unmatched } = await world.remit('R2', [
      { trackingNumber: 'SB1', amount: 111_000 },
      { trackingNumber: 'SB2', amount: 111_001 },
      { trackingNumber: 'SB9', amount: 5_000 },
    ]);

    expect(parcels.map(({ outcome }) => outcome)).toEqual(['remitted_before', 'too_much', 'unknown_parcel']);
    expect(unmatched).toBe(3);
    expect(await world.money()).toMatchObject({ captured: 111_000 });
  });

  it('is refused under a known reference with other content', async () => {
    const world = await deliveredWorld();
    await world.remit('R1', [{ trackingNumber: 'SB1', amount: 111_000 }]);

    await expect(world.remit('R1', [{ trackingNumber: 'SB1', amount: 100_000 }])).rejects.toMatchObject({
      contract: { code: 'REMITTANCE_DIFFERS' },
    });
  });

  it('is recorded once when the report broke off after the parcel and is sent again', async () => {
    const world = await deliveredWorld();
    const { db, clock } = world.runtime;
    await recordRemitted(
      'ord_1',
      {
        parcel: 'sandbox/SB1',
        remittance: 'R1',
        money: { amount: 222_000, currency: 'IDR' },
        fee: 0,
      },
      { db, clock, cause: { actor: { kind: 'guest' }, correlationId: 'c' } },
    );
    const again = await world.remit('R1', [{ trackingNumber: 'SB1', amount: 222_000 }]);

    expect(again.parcels).toMatchObject([{ outcome: 'matched' }]);
    expect(await world.money()).toMatchObject({ captured: 222_000 });
  });
});
