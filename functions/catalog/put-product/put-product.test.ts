import { beforeEach, describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { parsePart } from '#shared/http/parse.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import type { Offer } from '../model/offer.ts';
import { productBody } from '../schemas.ts';
import { barcodeKey, type Barcode } from '../store/barcodes.ts';
import { categoryKey } from '../store/categories.ts';
import { offerKey } from '../store/offers.ts';
import type { ProductContent } from '../model/product.ts';
import { putProduct } from './put-product.ts';

const merchandiser: Actor = {
  kind: 'staff',
  staffId: 'sari',
  role: 'merchandiser',
  scopes: ['catalog.write'],
};

const shirt = {
  name: 'Kemeja batik parang',
  category: 'shirts',
  options: [{ name: 'Size', values: ['M', 'L'] }],
  variants: [
    { sku: 'PARANG-M', options: { Size: 'M' }, gtin: '9521234543213' },
    { sku: 'PARANG-L', options: { Size: 'L' } },
  ],
  publish: { web: {}, app: { from: '2027-01-01T00:00:00Z' } },
};

describe('changing a product', () => {
  let runtime: TestRuntime;

  beforeEach(async () => {
    runtime = testRuntime();
    for (const channel of ['web', 'app'])
      await runtime.db.writeOne(create({ table: 'catalog', pk: 'CHANNELS', sk: channel }, { code: channel }));
    await runtime.db.writeOne(
      create(categoryKey('shirts'), { code: 'shirts', name: 'Shirts', position: 0, version: 1 }),
    );
  });

  const put = (
    body: object,
    over: { productId?: string; ifMatch?: number; idempotency?: Idempotency } = {},
  ) =>
    putProduct(
      {
        ...requestFrom(merchandiser),
        params: { productId: over.productId ?? 'parang' },
        query: undefined,
        body: parsePart('body', productBody, body).value as ProductContent,
        ...(over.ifMatch === undefined ? {} : { ifMatch: over.ifMatch }),
        ...(over.idempotency === undefined ? {} : { idempotency: over.idempotency }),
      },
      runtime,
    );

  const offer = (sku: string) => runtime.db.get<Offer>(offerKey(sku));
  const barcode = (gtin: string) => runtime.db.get<Barcode>(barcodeKey(gtin));
  const events = () =>
    runtime.db.items('catalog').flatMap(({ event }) => {
      const envelope = event as { metadata: { type: string }; data: { channels: unknown[] } } | undefined;
      return envelope === undefined ? [] : [[envelope.metadata.type, envelope.data.channels]];
    });

  it('creates it with an offer per SKU, its GTIN in 14 digits, and one event', async () => {
    const answer = await put(shirt);

    expect(answer).toMatchObject({
      status: 201,
      version: 1,
      body: { variants: [{ gtin: '09521234543213' }, {}] },
    });
    expect(await offer('PARANG-M')).toMatchObject({
      productId: 'parang',
      name: 'Kemeja batik parang',
      options: { Size: 'M' },
      gtin: '09521234543213',
      status: 'active',
      publish: shirt.publish,
    });
    expect(await barcode('09521234543213')).toMatchObject({ sku: 'PARANG-M' });
    expect(events()).toEqual([
      ['ProductPublished', [{ channel: 'web' }, { channel: 'app', from: '2027-01-01T00:00:00Z' }]],
    ]);
  });

  it('changes nothing when it says what is already there, in one call', async () => {
    await put(shirt);
    const before = { ...runtime.db.calls };

    const again = await put(shirt);

    expect(again).toMatchObject({ status: 200, version: 1 });
    expect(runtime.db.calls).toMatchObject({ write: before['write'], getMany: (before['getMany'] ?? 0) + 1 });
  });

  it('writes only the offers that change', async () => {
    await put(shirt);

    await put(
      { ...shirt, variants: [shirt.variants[0], { ...shirt.variants[1], name: 'Large' }] },
      { ifMatch: 1 },
    );

    expect((await offer('PARANG-M'))?.productVersion).toBe(1);
    expect(await offer('PARANG-L')).toMatchObject({ productVersion: 2, variantName: 'Large' });
  });

  it('refuses a SKU of another product, and names the field', async () => {
    await put(shirt);

    const taken = put({ name: 'Other', variants: [{ sku: 'PARANG-L' }] }, { productId: 'other' });

    await expect(taken).rejects.toMatchObject({
      contract: { code: 'SKU_TAKEN' },
      details: { errors: [{ pointer: '/body/variants/0/sku' }] },
    });
  });

  it('refuses a GTIN of another SKU, in the same request too', async () => {
    await put(shirt);

    const taken = put(
      { name: 'Other', variants: [{ sku: 'X', gtin: '9521234543213' }] },
      { productId: 'other' },
    );
    const twice = put(
      { ...shirt, variants: shirt.variants.map((variant) => ({ ...variant, gtin: '9521234543213' })) },
      { ifMatch: 1 },
    );

    await expect(taken).rejects.toMatchObject({
      contract: { code: 'GTIN_TAKEN', status: 409 },
      details: { errors: [{ pointer: '/body/variants/0/gtin' }] },
    });
    await expect(twice).rejects.toMatchObject({ contract: { code: 'GTIN_TAKEN' } });
  });

  it('refuses a GTIN with a wrong check digit', async () => {
    const mistyped = put({ name: 'Other', variants: [{ sku: 'X', gtin: '09521234543214' }] });

    await expect(mistyped).rejects.toMatchObject({
      contract: { status: 400 },
      details: { errors: [{ pointer: '/body/variants/0/gtin', code: 'wrong_check_digit' }] },
    });
  });

  it('retires a variant that is left out: its SKU stays reserved, its GTIN is free', async () => {
    await put(shirt);
    await put({ ...shirt, variants: [shirt.variants[1]] }, { ifMatch: 1 });

    const reuse = put({ name: 'Other', variants: [{ sku: 'PARANG-M' }] }, { productId: 'other' });
    const freed = await put(
      { name: 'Other', variants: [{ sku: 'X', gtin: '9521234543213' }] },
      { productId: 'other' },
    );

    await expect(reuse).rejects.toMatchObject({ contract: { code: 'SKU_TAKEN' } });
    expect((await offer('PARANG-M'))?.status).toBe('retired');
    expect(freed.status).toBe(201);
  });

  it('revives a retired variant under its own SKU', async () => {
    await put(shirt);
    await put({ ...shirt, variants: [shirt.variants[1]] }, { ifMatch: 1 });

    await put(shirt, { ifMatch: 2 });

    expect((await offer('PARANG-M'))?.status).toBe('active');
  });

  it('gives a SKU another name, which never leads elsewhere', async () => {
    await put(shirt);
    const renamed = {
      ...shirt,
      variants: [{ ...shirt.variants[0], aliases: ['PRG-M'] }, shirt.variants[1]],
    };
    await put(renamed, { ifMatch: 1 });

    const moved = put(
      { ...shirt, variants: [shirt.variants[0], { ...shirt.variants[1], aliases: ['PRG-M'] }] },
      { ifMatch: 2 },
    );
    const reused = put({ name: 'Other', variants: [{ sku: 'PRG-M' }] }, { productId: 'other' });

    expect(await offer('PRG-M')).toMatchObject({ aliasOf: 'PARANG-M', productId: 'parang' });
    await expect(moved).rejects.toMatchObject({ contract: { code: 'SKU_TAKEN' } });
    await expect(reused).rejects.toMatchObject({ contract: { code: 'SKU_TAKEN' } });
  });

  it('gives one of two products that race for a SKU the SKU, and the other a refusal', async () => {
    const racing = ['one', 'two'].map((productId) =>
      put({ name: productId, variants: [{ sku: 'RACE' }] }, { productId }),
    );

    const settled = await Promise.allSettled(racing);

    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('answers a request sent twice at once alike, and lets two others overrule each other in nothing', async () => {
    const idempotency = { key: 'k', fingerprint: 'shirt' };

    const answers = await Promise.all([put(shirt, { idempotency }), put(shirt, { idempotency })]);
    const changes = ['Lurik', 'Tenun'].map((name) => put({ ...shirt, name }, { ifMatch: 1 }));
    const settled = await Promise.allSettled(changes);

    expect(answers[1]).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ status: 201, version: 1 });
    expect(settled).toMatchObject([
      { status: 'fulfilled', value: { version: 2 } },
      { status: 'rejected', reason: { contract: { code: 'STALE_VERSION' } } },
    ]);
  });

  it('makes a kit of other SKUs, and tells carts what it consists of', async () => {
    await put(shirt);

    await put(
      { name: 'Pair', variants: [{ sku: 'PAIR', kit: [{ sku: 'PARANG-M', quantity: 2 }] }] },
      { productId: 'pair' },
    );

    expect((await offer('PAIR'))?.kit).toEqual([{ sku: 'PARANG-M', quantity: 2 }]);
  });

  it('refuses a kit of kits, of unknown SKUs, of other names, and of a part twice', async () => {
    await put({ ...shirt, variants: [{ ...shirt.variants[0], aliases: ['PRG-M'] }] });
    await put(
      { name: 'Pair', variants: [{ sku: 'PAIR', kit: [{ sku: 'PARANG-M', quantity: 2 }] }] },
      { productId: 'pair' },
    );
    const kitOf = (...skus: string[]) =>
      put(
        { name: 'Box', variants: [{ sku: 'BOX', kit: skus.map((sku) => ({ sku, quantity: 1 })) }] },
        { productId: 'box' },
      );

    for (const skus of [['PAIR'], ['BOX'], ['NOTHING'], ['PRG-M'], ['PARANG-M', 'PARANG-M']]) {
      await expect(kitOf(...skus)).rejects.toMatchObject({
        contract: { code: 'INVALID_KIT' },
        details: { errors: [{ pointer: `/body/variants/0/kit/${skus.length - 1}/sku` }] },
      });
    }
  });

  it('tells which channels show it no more', async () => {
    await put(shirt);

    await put({ ...shirt, publish: { app: {} } }, { ifMatch: 1 });

    expect(events().slice(1)).toEqual([
      ['ProductPublished', [{ channel: 'app' }]],
      ['ProductUnpublished', ['web']],
    ]);
  });

  it('refuses channels and categories that do not exist', async () => {
    await expect(put({ ...shirt, publish: { nowhere: {} } })).rejects.toMatchObject({
      contract: { code: 'CHANNEL_NOT_FOUND' },
      details: { errors: [{ pointer: '/body/publish/nowhere' }] },
    });
    await expect(put({ ...shirt, category: 'nothing' })).rejects.toMatchObject({
      contract: { code: 'CATEGORY_NOT_FOUND' },
    });
  });

  it('writes a change that does not fit into one transaction in several', async () => {
    const variants = Array.from({ length: 60 }, (_, index) => ({
      sku: `V-${index}`,
      options: { Size: `${index}` },
      aliases: [`ALIAS-${index}`],
    }));

    const large = await put({
      name: 'Large',
      options: [{ name: 'Size', values: variants.map(({ options }) => options.Size) }],
      variants,
    });

    expect(large.status).toBe(201);
    expect(await offer('ALIAS-59')).toMatchObject({ aliasOf: 'V-59', status: 'active' });
  });

  it('refuses a product that is larger than an item', async () => {
    const variants = Array.from({ length: 1000 }, (_, index) => ({
      sku: `V-${index}`,
      attributes: { Care: 'x'.repeat(400) },
    }));

    await expect(put({ name: 'Large', variants })).rejects.toMatchObject({
      contract: { code: 'PRODUCT_TOO_LARGE' },
    });
  });
});
