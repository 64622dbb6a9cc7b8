import * as z from 'zod/mini';
import { PackFulfilment } from './contract.ts';
import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf } from '../../../test/support/asking.ts';
import {
  fulfilmentWorld,
  pickEverything,
  picker,
  shippedOrder,
} from '../../../test/support/fulfilment-world.ts';
import { eventTypes } from '../../../test/support/sample-order.ts';
import { packFulfilment } from './pack-fulfilment.ts';

type Body = Parameters<typeof packFulfilment>[0]['body'];

const picked = async (...order: Parameters<typeof shippedOrder>) => {
  const runtime = await fulfilmentWorld(shippedOrder(...order));
  const fulfilmentId = await pickEverything(runtime);
  const pack = (body: Body = {}, more: object = {}) =>
    packFulfilment({ ...asking(picker, { params: { fulfilmentId }, body }), ...more }, runtime);
  return { runtime, pack };
};

const lines = (...units: readonly (readonly [string, number])[]) => ({
  lines: units.map(([lineId, quantity]) => ({ lineId, quantity })),
});

describe('packing a fulfilment', () => {
  it('puts everything into one parcel unless told otherwise, and may be done anew before it ships', async () => {
    const { pack } = await picked();

    const one = await pack();
    const two = await pack({
      parcels: [lines(['ln_1', 2], ['ln_2', 1]), lines(['ln_2', 1], ['ln_3', 2])],
    });

    expect(one.body.parcels).toHaveLength(1);
    expect(two.body).toMatchObject({ status: 'packed', parcels: [{}, {}] });
  });

  it('leaves nothing out, and packs no more of a line than was picked', async () => {
    const { pack } = await picked();

    expect(await refusalOf(pack({ parcels: [lines(['ln_1', 2], ['ln_2', 2])] }))).toBe('UNITS_NOT_PACKED');
    await expect(pack({ parcels: [lines(['ln_1', 3], ['ln_2', 2], ['ln_3', 2])] })).rejects.toMatchObject({
      contract: { code: 'NOT_ENOUGH_UNITS' },
      details: { errors: [{ pointer: '/body/parcels/0/lines/0' }] },
    });
    expect(await refusalOf(pack({ parcels: [lines(['ln_9', 1])] }))).toBe('NOT_ENOUGH_UNITS');
  });

  it('is done once under one key', async () => {
    const { runtime, pack } = await picked();
    const idempotency = { key: 'pack-1', fingerprint: 'a' };

    const [one, other] = await Promise.all([pack({}, { idempotency }), pack({}, { idempotency })]);

    expect(other.version).toBe(one.version);
    expect(eventTypes(runtime, 'FU#').filter((type) => type === 'FulfilmentPacked')).toHaveLength(1);
  });

  it('is not for goods that wait in the store, nor for what was not picked yet', async () => {
    const pickup = { method: 'pickup', optionId: 'pickup-jakarta', fee: 0, locationId: 'jakarta' } as const;
    const { pack } = await picked({ delivery: pickup });
    const early = await fulfilmentWorld();
    const packEarly = packFulfilment(
      asking(picker, { params: { fulfilmentId: 'ord_1-1' }, body: {} }),
      early,
    );

    expect(await refusalOf(pack())).toBe('FULFILMENT_STATUS');
    expect(await refusalOf(packEarly)).toBe('FULFILMENT_STATUS');
  });
});

describe('a parcel', () => {
  it('without lines, or with none of a line, is refused before anything is packed', () => {
    const isTaken = (lines: readonly object[]) =>
      z.safeParse(PackFulfilment.body ?? z.never(), { parcels: [{ lines }] }).success;

    expect([isTaken([]), isTaken([{ lineId: 'a', quantity: 0 }])]).toEqual([false, false]);
    expect(isTaken([{ lineId: 'a', quantity: 1 }])).toBe(true);
  });
});
