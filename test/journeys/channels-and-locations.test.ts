import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';

const jakarta = {
  name: 'Toko Kemang',
  kind: 'store',
  address: { line1: 'Jl. Kemang Raya 1', city: 'Jakarta', country: 'ID' },
  timeZone: 'Asia/Jakarta',
  latitude: -6.2607,
  longitude: 106.8136,
} as const;

describe('opening a sales channel', () => {
  it('needs its locations first, then serves shoppers at once', async () => {
    const admin = shop.as('admin');
    const location = shop.unique('store');
    const code = shop.unique('web');
    const channel = {
      name: 'Web shop',
      purpose: 'sell',
      brand: 'Satu',
      currency: 'IDR',
      country: 'ID',
      pricesIncludeTax: true,
      locations: [location],
    } as const;

    const tooEarly = await refusalOf(admin.putChannel({ code, body: channel }));
    await admin.putLocation({ code: location, body: jakarta });
    const made = await admin.putChannel({ code, body: channel });
    const seen = await shop.guest.getChannel({ code });

    expect(tooEarly).toMatchObject({ status: 404, code: 'LOCATION_NOT_FOUND' });
    expect(made).toMatchObject({ status: 201, version: 1 });
    expect(seen).toMatchObject({ status: 200, version: 1, body: { code, locations: [location] } });
  });

  it('changes nothing when the same is said twice, and refuses a change made for an old version', async () => {
    const admin = shop.as('admin');
    const code = shop.unique('store');
    await admin.putLocation({ code, body: jakarta });

    const again = await admin.putLocation({ code, body: jakarta });
    const blind = await refusalOf(admin.putLocation({ code, body: { ...jakarta, name: 'Toko Baru' } }));
    const changed = await admin.putLocation(
      { code, body: { ...jakarta, name: 'Toko Baru' } },
      { ifMatch: 1 },
    );
    const late = await refusalOf(
      admin.putLocation({ code, body: { ...jakarta, name: 'Toko Lama' } }, { ifMatch: 1 }),
    );

    expect(again).toMatchObject({ status: 200, version: 1 });
    expect(blind).toMatchObject({ status: 428, code: 'PRECONDITION_REQUIRED' });
    expect(changed).toMatchObject({ status: 200, version: 2 });
    expect(late).toMatchObject({ status: 412, code: 'STALE_VERSION', document: { currentVersion: 2 } });
  });

  it('repeats an answer for the same Idempotency-Key, even though the version has moved on', async () => {
    const admin = shop.as('admin');
    const code = shop.unique('store');
    const key = shop.unique('key');
    await admin.putLocation({ code, body: jakarta }, { idempotencyKey: key });

    const repeated = await admin.putLocation({ code, body: jakarta }, { idempotencyKey: key });
    const reused = await refusalOf(
      admin.putLocation({ code, body: { ...jakarta, name: 'Other' } }, { idempotencyKey: key }),
    );

    expect(repeated).toMatchObject({ status: 201, version: 1 });
    expect(reused).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
  });
});

describe('finding a store', () => {
  it('lists those within the radius, nearest first, with their distance', async () => {
    const admin = shop.as('admin');
    const [near, far] = [shop.unique('near'), shop.unique('far')];
    // A spot in the southern ocean that no other journey uses.
    const longitude = Math.round(Math.random() * 1_000_000) / 10_000;
    await admin.putLocation({ code: near, body: { ...jakarta, latitude: -50.001, longitude } });
    await admin.putLocation({ code: far, body: { ...jakarta, latitude: -50.002, longitude } });
    await shop.advanceClock('PT3S');

    const { body } = await shop.guest.listLocations({ near: `-50,${longitude}`, radiusKm: 0.5 });

    expect(body.data.map(({ code }) => code)).toEqual([near, far]);
    expect(body.data[0]?.distanceKm).toBeCloseTo(0.11, 2);
  });
});
