import { beforeEach, describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { offerKey } from '../../catalog/public.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { resolvePrice } from '../model/resolve-price.ts';
import { priceListKey, type StoredPriceList } from '../store/price-list.ts';
import type { PriceTerms } from '../model/set-price.ts';
import { putPrice } from './put-price.ts';

const merchandiser: Actor = {
  kind: 'staff',
  staffId: 'sari',
  role: 'merchandiser',
  scopes: ['prices.write'],
};

describe('setting a price', () => {
  let runtime: TestRuntime;

  beforeEach(async () => {
    runtime = testRuntime();
    await runtime.db.writeOne(create(offerKey('BATIK-M'), { sku: 'BATIK-M', status: 'active' }));
    await runtime.db.writeOne(create(offerKey('BATIK-MEDIUM'), { sku: 'BATIK-MEDIUM', aliasOf: 'BATIK-M' }));
  });

  const put = (
    amount: number,
    over: Partial<PriceTerms> & {
      sku?: string;
      currency?: string;
      priceId?: string;
      ifMatch?: number;
      override?: boolean;
      reason?: string;
    } = {},
  ) => {
    const { sku = 'BATIK-M', currency = 'IDR', priceId = 'base', ifMatch, ...terms } = over;
    return putPrice(
      {
        ...requestFrom(merchandiser),
        params: { sku, currency, priceId },
        query: undefined,
        body: { amount, ...terms },
        ...(ifMatch === undefined ? {} : { ifMatch }),
      },
      runtime,
    );
  };

  const events = () =>
    runtime.db.items('catalog').flatMap(({ event }) => {
      const envelope = event as { metadata: { type: string }; data: object } | undefined;
      return envelope === undefined ? [] : [{ type: envelope.metadata.type, ...envelope.data }];
    });

  it('creates the record and announces it in the same write', async () => {
    const answer = await put(349_000);

    expect(answer).toMatchObject({ status: 201, version: 1, body: { priceId: 'base', amount: 349_000 } });
    expect(events()).toEqual([
      {
        type: 'PriceChanged',
        change: 'set',
        sku: 'BATIK-M',
        currency: 'IDR',
        priceId: 'base',
        amount: 349_000,
      },
    ]);
    expect(runtime.db.calls).toMatchObject({ getMany: 1, write: 1 });
  });

  it('changes nothing when it says what is already there', async () => {
    await put(349_000);

    const again = await put(349_000);

    expect(again).toMatchObject({ status: 200, version: 1 });
    expect(events()).toHaveLength(1);
  });

  it('asks for the version before it changes a record, and not before it adds one', async () => {
    await put(349_000);

    const added = await put(329_000, { priceId: 'many', minQuantity: 10 });
    const blind = put(299_000);
    const stale = put(299_000, { ifMatch: 1 });
    const changed = await put(299_000, { ifMatch: 2 }).catch((error: unknown) => error);

    await expect(blind).rejects.toMatchObject({ contract: { code: 'PRECONDITION_REQUIRED' } });
    await expect(stale).rejects.toMatchObject({ contract: { code: 'STALE_VERSION' } });
    expect(added).toMatchObject({ status: 201, version: 2 });
    expect(changed).toMatchObject({ status: 200, version: 3, body: { amount: 299_000 } });
    expect(events().at(-1)).toMatchObject({ amount: 299_000, previousAmount: 349_000 });
  });

  it('refuses a second record for the same conditions at the same time, and names the first', async () => {
    await put(349_000, { priceId: 'ten', minQuantity: 10, validFrom: '2026-12-01T00:00:00Z' });

    const twin = put(339_000, { priceId: 'other', minQuantity: 10, validFrom: '2026-12-01T00:00:00.000Z' });
    const later = await put(339_000, {
      priceId: 'later',
      minQuantity: 10,
      validFrom: '2026-12-02T00:00:00Z',
    });

    await expect(twin).rejects.toMatchObject({
      contract: { code: 'PRICE_DUPLICATE' },
      details: { extensions: { priceId: 'ten' } },
    });
    expect(later.status).toBe(201);
  });

  it('refuses a channel and a location that do not exist, at their fields', async () => {
    await expect(put(1, { channel: 'nowhere' })).rejects.toMatchObject({
      contract: { code: 'CHANNEL_NOT_FOUND' },
      details: { errors: [{ pointer: '/body/channel' }] },
    });
    await expect(put(1, { locationId: 'nowhere' })).rejects.toMatchObject({
      contract: { code: 'LOCATION_NOT_FOUND' },
      details: { errors: [{ pointer: '/body/locationId' }] },
    });
  });

  it('keeps prices in different currencies apart, events too', async () => {
    await put(349_000);
    await put(2_199, { currency: 'USD' });

    expect(events()).toHaveLength(2);
  });

  it('refuses a SKU that does not exist, and another name of one', async () => {
    await expect(put(1, { sku: 'NOTHING' })).rejects.toMatchObject({ contract: { code: 'SKU_NOT_FOUND' } });
    await expect(put(1, { sku: 'BATIK-MEDIUM' })).rejects.toMatchObject({
      contract: { code: 'PRICE_OF_ALIAS' },
      details: { extensions: { sku: 'BATIK-M' } },
    });
  });

  it('refuses a currency the shop does not know, and a comparison below the price', async () => {
    await expect(put(1, { currency: 'XYZ' })).rejects.toMatchObject({
      contract: { code: 'CURRENCY_UNKNOWN' },
    });
    await expect(put(100, { compareAt: 99 })).rejects.toMatchObject({
      details: { errors: [{ pointer: '/body/compareAt' }] },
    });
  });

  it.each(['explain', 'history'])('refuses a record %j, which nobody could read', async (priceId) => {
    await expect(put(1, { priceId })).rejects.toMatchObject({
      contract: { code: 'PRICE_ID_RESERVED', status: 422 },
      details: { errors: [{ pointer: '/params/priceId', code: 'PRICE_ID_RESERVED' }] },
    });
  });

  it('refuses an override that does not say where, why and until when', async () => {
    await expect(put(1, { override: true })).rejects.toMatchObject({
      details: {
        errors: [{ pointer: '/body/channel' }, { pointer: '/body/reason' }, { pointer: '/body/validTo' }],
      },
    });
  });

  it('sets an override beside the record of its name, which holds again when it ends', async () => {
    await runtime.db.writeOne(create({ table: 'catalog', pk: 'CHANNELS', sk: 'app' }, { code: 'app' }));
    await put(45_000, { priceId: 'app', channel: 'app' });

    const override = {
      channel: 'app',
      validTo: '2026-11-23T04:00:00Z',
      override: true,
      reason: 'Flash hour',
    };
    const answer = await put(40_000, { priceId: 'app', ...override });
    const again = await put(40_000, { priceId: 'app', ...override });

    const list = await runtime.db.get<StoredPriceList>(priceListKey('BATIK-M', 'IDR'));
    const amountAt = (at: string) =>
      resolvePrice(list, { channel: 'app', at: Date.parse(at), quantity: 1 })?.amount;
    expect(answer).toMatchObject({ status: 201, body: { priceId: 'app-override', exception: 'override' } });
    expect(again).toMatchObject({ status: 200, version: 2 });
    expect(['2026-11-23T03:30:00Z', '2026-11-23T04:00:00Z'].map(amountAt)).toEqual([40_000, 45_000]);
  });

  it('marks an override without a name, keeps it when the price is said again, and drops it with another', async () => {
    await runtime.db.writeOne(create({ table: 'catalog', pk: 'CHANNELS', sk: 'web' }, { code: 'web' }));
    const terms = { priceId: 'stall', channel: 'web', validTo: '2026-12-31T17:00:00Z' };

    const marked = await put(90_000, { ...terms, override: true, reason: 'Market stall' });
    const again = await put(90_000, terms);
    const other = await put(91_000, { ...terms, ifMatch: 1 });

    expect(marked).toMatchObject({ status: 201, body: { exception: 'override' } });
    expect(again).toMatchObject({ version: 1, body: { exception: 'override' } });
    expect(other.body).not.toHaveProperty('exception');
    expect(JSON.stringify(events())).not.toContain('sari');
  });
});
