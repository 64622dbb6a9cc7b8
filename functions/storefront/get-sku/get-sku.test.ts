import { beforeEach, describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { getBarcode } from '../get-barcode/get-barcode.ts';
import { barcodeKey, offerKey } from '../../catalog/public.ts';
import { getSku } from './get-sku.ts';

const guest: Actor = { kind: 'guest' };
const clerk: Actor = { kind: 'staff', staffId: 'budi', role: 'store-clerk', scopes: ['catalog.read'] };

const offer = {
  sku: 'PARANG-M',
  productId: 'parang',
  productVersion: 1,
  name: 'Kemeja',
  channelNames: { web: 'Batik parang' },
  options: {},
  taxClass: 'standard',
  publish: { web: {} },
  status: 'active',
};

describe('looking up a code', () => {
  let runtime: TestRuntime;

  beforeEach(async () => {
    runtime = testRuntime();
    const channel = {
      code: 'web',
      version: 1,
      purpose: 'sell',
      currency: 'IDR',
      country: 'ID',
      locations: [],
    };
    await runtime.db.writeOne(put({ table: 'catalog', pk: 'CHANNELS', sk: 'web' }, channel));
    await runtime.db.writeOne(put(offerKey('PARANG-M'), offer));
    await runtime.db.writeOne(
      put(offerKey('PRG-M'), { ...offer, sku: 'PRG-M', aliasOf: 'PARANG-M', publish: {} }),
    );
    await runtime.db.writeOne(put(offerKey('OLD'), { ...offer, sku: 'OLD', status: 'retired' }));
    await runtime.db.writeOne(
      put(barcodeKey('09521234543213'), { gtin: '09521234543213', sku: 'PARANG-M', productId: 'parang' }),
    );
  });

  const look = (sku: string, actor: Actor = guest) =>
    getSku({ ...requestFrom(actor), params: { sku }, query: {}, body: undefined }, runtime);
  const scan = (gtin: string) =>
    getBarcode({ ...requestFrom(guest), params: { gtin }, query: {}, body: undefined }, runtime);

  it('finds a SKU, with the name of the channel', async () => {
    expect((await look('PARANG-M')).body).toMatchObject({
      sku: 'PARANG-M',
      name: 'Batik parang',
      channel: 'web',
    });
  });

  it('leads from another name to the SKU', async () => {
    expect((await look('PRG-M')).body).toMatchObject({ sku: 'PARANG-M', askedFor: 'PRG-M' });
  });

  it('shows a retired SKU to staff only', async () => {
    await expect(look('OLD')).rejects.toMatchObject({ contract: { code: 'SKU_NOT_FOUND' } });
    expect((await look('OLD', clerk)).body.status).toBe('retired');
  });

  it('finds a SKU by its GTIN in any of its forms', async () => {
    expect((await scan('9521234543213')).body.sku).toBe('PARANG-M');
    expect((await scan('09521234543213')).body.sku).toBe('PARANG-M');
  });

  it('says of a misread barcode that it was misread, and of an unknown one that it is unknown', async () => {
    await expect(scan('09521234543214')).rejects.toMatchObject({
      contract: { status: 400 },
      details: { errors: [{ pointer: '/params/gtin' }] },
    });
    await expect(scan('96385074')).rejects.toMatchObject({ contract: { code: 'GTIN_NOT_FOUND' } });
  });
});
