import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#shared/actors/actor.ts';
import { eventTypes, purchasingShop, staffRequest } from '../../../test/support/stock/purchasing-shop.ts';
import { placeTakes } from '../../../test/support/stock/take-units.ts';
import { incomingAt, levelsAt } from '../../inventory/public.ts';
import { approveTransfer } from '../approve-transfer/approve-transfer.ts';
import { cancelTransfer } from '../cancel-transfer/cancel-transfer.ts';
import { listTransfers } from '../list-transfers/list-transfers.ts';
import { receiveTransfer } from '../receive-transfer/receive-transfer.ts';
import { settleTransfer } from '../settle-transfer/settle-transfer.ts';
import { shipTransfer } from '../ship-transfer/ship-transfer.ts';
import { requestTransfer } from './request-transfer.ts';

type Wanted = Partial<Parameters<typeof requestTransfer>[0]['body']>;
const shirts = (quantity: number, damaged = 0) => [{ sku: 'SHIRT', quantity, damaged }];

/** Jakarta has 10 shirts, Bandung none. */
const moving = async () => {
  const { runtime, receive } = await purchasingShop();
  await receive('opening', { lines: shirts(10) });
  const request = (wanted: Wanted = {}) =>
    requestTransfer(
      {
        ...staffRequest,
        body: {
          fromLocationId: 'jakarta',
          toLocationId: 'bandung',
          lines: [{ sku: 'SHIRT', quantity: 6 }],
          ...wanted,
        },
      },
      runtime,
    );
  const approved = async (wanted?: Wanted) => {
    const { transferId } = (await request(wanted)).body;
    await approveTransfer({ ...staffRequest, params: { transferId }, body: {} }, runtime);
    return transferId;
  };
  const ship = (transferId: string, body: Parameters<typeof shipTransfer>[0]['body'] = {}) =>
    shipTransfer({ ...staffRequest, params: { transferId }, body }, runtime);
  const arrive = (
    transferId: string,
    receiptId: string,
    body: Parameters<typeof receiveTransfer>[0]['body'],
    actor: Actor = staffRequest.actor,
  ) => receiveTransfer({ ...staffRequest, actor, params: { transferId, receiptId }, body }, runtime);
  const settle = (transferId: string, resolution: 'return_to_origin' | 'write_off') =>
    settleTransfer(
      { ...staffRequest, params: { transferId }, body: { resolution, reason: 'lost' } },
      runtime,
    );
  const onHand = async () =>
    (await Promise.all(['jakarta', 'bandung'].map((at) => levelsAt(runtime.db, at, ['SHIRT'])))).map(
      ([level]) => level?.onHand ?? 0,
    );
  const incoming = async () =>
    (await incomingAt(runtime.db, { sku: 'SHIRT', locationId: 'bandung' })).map(({ quantity }) => quantity);
  return { runtime, request, approved, ship, arrive, settle, onHand, incoming };
};

describe('a transfer', () => {
  it('takes goods from one location, has them in transit, and puts them into the other in parts', async () => {
    const shop = await moving();
    const transferId = await shop.approved();
    await shop.ship(transferId);
    expect([await shop.onHand(), await shop.incoming()]).toEqual([[4, 0], [6]]);

    await shop.arrive(transferId, 'a1', { lines: shirts(4, 1) });
    await shop.arrive(transferId, 'a1', { lines: shirts(4, 1) });
    expect([await shop.onHand(), await shop.incoming()]).toEqual([[4, 4], [2]]);
    const { body } = await shop.arrive(transferId, 'a2', { lines: shirts(2) });

    expect(body).toMatchObject({ status: 'received', lines: [{ received: 6, damaged: 1, inTransit: 0 }] });
    expect([await shop.onHand(), await shop.incoming()]).toEqual([[4, 6], []]);
    expect(
      eventTypes(shop.runtime)
        .filter((type) => type.startsWith('Transfer'))
        .sort(),
    ).toEqual(['TransferReceived', 'TransferReceived', 'TransferShipped']);
  });

  it('never receives more than was shipped without a reason', async () => {
    const shop = await moving();
    const transferId = await shop.approved();
    await shop.ship(transferId, { lines: [{ sku: 'SHIRT', quantity: 5 }] });

    await expect(shop.arrive(transferId, 'a1', { lines: shirts(6) })).rejects.toMatchObject({
      contract: { code: 'MORE_THAN_SHIPPED' },
      details: { errors: [{ detail: 'SHIRT: 5 are in transit, found 6' }] },
    });
    await shop.arrive(transferId, 'a1', { lines: shirts(6), overReason: 'one more was in the box' });

    expect(await shop.onHand()).toEqual([5, 6]);
    await expect(shop.arrive(transferId, 'a1', { lines: shirts(5) })).rejects.toMatchObject({
      contract: { code: 'TRANSFER_RECEIPT_DIFFERS' },
    });
  });

  it('ships nothing that an order was promised, and no more than was requested', async () => {
    const shop = await moving();
    const transferId = await shop.approved();
    await placeTakes(shop.runtime, [{ sku: 'SHIRT', locationId: 'jakarta', bucket: '0', quantity: 5 }]);

    await expect(shop.ship(transferId)).rejects.toMatchObject({ contract: { code: 'INSUFFICIENT_STOCK' } });
    await expect(shop.ship(transferId, { lines: [{ sku: 'SHIRT', quantity: 7 }] })).rejects.toMatchObject({
      contract: { code: 'MORE_THAN_REQUESTED' },
    });
    await expect(shop.ship(transferId, { lines: [{ sku: 'HAT', quantity: 1 }] })).rejects.toMatchObject({
      contract: { code: 'NOT_ON_TRANSFER' },
    });
    await shop.ship(transferId, { lines: [{ sku: 'SHIRT', quantity: 5 }] });

    expect(await shop.onHand()).toEqual([5, 0]);
  });

  it.each([
    ['return_to_origin', [8, 2], { returned: 4, writtenOff: 0 }],
    ['write_off', [4, 2], { returned: 0, writtenOff: 4 }],
  ] as const)('settles units that never arrive: %s', async (resolution, onHand, line) => {
    const shop = await moving();
    const transferId = await shop.approved();
    await shop.ship(transferId);
    await shop.arrive(transferId, 'a1', { lines: shirts(2) });

    const { body } = await shop.settle(transferId, resolution);

    expect(body).toMatchObject({ status: 'settled', lines: [{ ...line, inTransit: 0 }] });
    expect([await shop.onHand(), await shop.incoming()]).toEqual([[...onHand], []]);
    await expect(shop.arrive(transferId, 'a2', { lines: shirts(1) })).rejects.toMatchObject({
      contract: { code: 'TRANSFER_STATUS' },
    });
  });

  it('is refused to the same place, from nowhere, of nothing and for yesterday', async () => {
    const { request } = await moving();

    await expect(request({ toLocationId: 'jakarta' })).rejects.toMatchObject({
      contract: { code: 'TRANSFER_TO_SAME_LOCATION' },
    });
    await expect(request({ fromLocationId: 'nowhere' })).rejects.toMatchObject({
      contract: { code: 'LOCATION_NOT_FOUND' },
    });
    await expect(request({ lines: [{ sku: 'NOTHING', quantity: 1 }] })).rejects.toMatchObject({
      contract: { code: 'SKU_NOT_FOUND' },
    });
    await expect(request({ expectedAt: '2026-11-01T00:00:00.000Z' })).rejects.toMatchObject({
      contract: { code: 'INVALID_REQUEST' },
    });
  });

  it('is shipped after it was approved, received by staff of its destination, and cancelled before it leaves', async () => {
    const shop = await moving();
    const { transferId } = (await shop.request()).body;
    await expect(shop.ship(transferId)).rejects.toMatchObject({ contract: { code: 'TRANSFER_STATUS' } });
    const cancel = (id: string) =>
      cancelTransfer({ ...staffRequest, params: { transferId: id }, body: { reason: 'sold' } }, shop.runtime);
    expect((await cancel(transferId)).body.status).toBe('cancelled');
    const other = await shop.approved();
    await shop.ship(other);
    const inJakarta: Actor = {
      kind: 'staff',
      staffId: 'sta_2',
      role: 'store-clerk',
      scopes: [],
      locations: ['jakarta'],
    };

    await expect(cancel(other)).rejects.toMatchObject({ contract: { code: 'TRANSFER_STATUS' } });
    await expect(shop.arrive(other, 'a1', { lines: shirts(1) }, inJakarta)).rejects.toMatchObject({
      contract: { code: 'FORBIDDEN' },
    });
    const { body } = await listTransfers(
      { ...staffRequest, params: { locationId: 'bandung' }, query: { limit: 10 } },
      shop.runtime,
    );
    expect(body.data.map(({ status }) => status).sort()).toEqual(['cancelled', 'in_transit']);
  });
});
