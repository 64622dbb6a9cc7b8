import { describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime } from '../../../test/support/test-runtime.ts';
import { stockKey } from '../../inventory/public.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { capacityKey } from '../store/capacity.ts';
import { previewRouting } from './preview-routing.ts';

const manager: Actor = { kind: 'staff', staffId: 's1', role: 'store-manager', scopes: ['inventory.read'] };

const location = (code: string, changes: object = {}) => ({
  code,
  kind: 'warehouse',
  timeZone: 'Asia/Jakarta',
  address: { city: code, country: 'ID' },
  openingHours: [],
  holidays: [],
  ships: true,
  ...changes,
});

const shopWith = async (locations: readonly ReturnType<typeof location>[], stock: Record<string, number>) => {
  const runtime = testRuntime();
  const codes = locations.map(({ code }) => code);
  const channel = { code: 'web', locations: codes, country: 'ID', currency: 'IDR' };
  await runtime.db.writeOne(put({ table: 'catalog', pk: 'CHANNELS', sk: 'web' }, channel));
  for (const each of locations)
    await runtime.db.writeOne(put({ table: 'catalog', pk: 'LOCATIONS', sk: each.code }, each));
  for (const [locationId, available] of Object.entries(stock)) {
    const item = {
      sku: 'SHIRT',
      locationId,
      bucket: '0',
      version: 1,
      available,
      onHand: available,
      unavailable: 0,
    };
    await runtime.db.writeOne(put(stockKey('SHIRT', locationId), item));
  }
  return runtime;
};

const preview = (runtime: ReturnType<typeof testRuntime>, body: object = {}) =>
  previewRouting(
    {
      ...requestFrom(manager),
      params: undefined,
      query: undefined,
      body: { channel: 'web', lines: [{ sku: 'SHIRT', quantity: 2 }], ...body },
    },
    runtime,
  );

describe('the preview of a route', () => {
  it('asks the channel’s first choice that ships and has the goods, and says why not the others', async () => {
    const runtime = await shopWith(
      [location('store', { ships: false }), location('empty'), location('bandung'), location('jakarta')],
      { store: 9, bandung: 9, jakarta: 9 },
    );

    const { body } = await preview(runtime);

    expect(body.parcels).toMatchObject([{ locationId: 'bandung', lines: [{ sku: 'SHIRT', quantity: 2 }] }]);
    expect(body.rejected).toEqual([{ locationId: 'jakarta', reason: 'later_choice' }]);
  });

  it('leaves out who has had its orders of the day, and tries other rules', async () => {
    const full = location('bandung', { maxOrdersPerDay: 1 });
    const runtime = await shopWith([full, location('jakarta'), location('medan')], {
      bandung: 9,
      jakarta: 9,
      medan: 9,
    });
    await runtime.db.writeOne(put(capacityKey(full, runtime.clock.now()), { orders: 1 }));
    const rules = { order: ['cost'] as const, locations: [{ locationId: 'jakarta', parcelCost: 5 }] };

    expect((await preview(runtime)).body).toMatchObject({
      parcels: [{ locationId: 'jakarta' }],
      rejected: [
        { locationId: 'bandung', reason: 'no_capacity' },
        { locationId: 'medan', reason: 'later_choice' },
      ],
    });
    expect((await preview(runtime, { rules })).body.parcels).toMatchObject([{ locationId: 'medan' }]);
  });
});
