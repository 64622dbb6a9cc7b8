import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { samplePolicy } from '../../../test/support/sample-policy.ts';
import { DAY, MINUTE } from '#shared/time/clock.ts';
import { problemsOf, type ClaimedOffer, type OurOffer } from './check-claim.ts';
import { lowestPrice } from './policy.ts';

const NOW = Date.parse('2026-11-26T03:00:00Z');
const GTIN = '09521234543213';
const ours: OurOffer = { sku: 'BATIK-M', gtin: GTIN, quantity: 2, price: 349_000, floor: 0 };
const asked: ClaimedOffer = {
  gtin: GTIN,
  competitor: { name: 'Toko Indah', url: 'https://tokoindah.example/batik-m' },
  price: 319_000,
  seenAt: '2026-11-25T03:00:00Z',
  quantity: 2,
};
const at = (ms: number) => new Date(NOW + ms).toISOString();

const misfits = (over: Partial<ClaimedOffer>, line: Partial<OurOffer> = {}) =>
  problemsOf({ ...asked, ...over }, { ...ours, ...line }, samplePolicy(), NOW).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );

describe('a claim', () => {
  it('fits when the same article is cheaper at a listed shop these days', () => {
    expect(misfits({})).toEqual([]);
  });

  it.each<[string, Partial<ClaimedOffer>, Partial<OurOffer>, string]>([
    ['of another article', { gtin: '00012345678905' }, {}, '/body/gtin GTIN_DIFFERS'],
    ['with a misread GTIN', { gtin: undefined }, {}, '/body/gtin invalid_check_digit'],
    ['of an article that has no GTIN', {}, { gtin: undefined }, '/body/gtin NO_GTIN'],
    ['at our own price', { price: 349_000 }, {}, '/body/price NOT_LOWER'],
    ['further below ours than the percent', { price: 244_299 }, {}, '/body/price TOO_LOW'],
    ['further below ours than the amount', { price: 1_749_999 }, { price: 2_000_000 }, '/body/price TOO_LOW'],
    ['for nothing', { price: 0 }, {}, '/body/price TOO_LOW'],
    ['of a price of next week', { seenAt: at(7 * DAY) }, {}, '/body/seenAt SEEN_IN_FUTURE'],
    ['of a price of last week', { seenAt: at(-7 * DAY - 1) }, {}, '/body/seenAt SEEN_TOO_LONG_AGO'],
    ['for more units than allowed', { quantity: 6 }, {}, '/body/quantity TOO_MANY_UNITS'],
    ['for fewer units than in the cart', { quantity: 1 }, {}, '/body/quantity TOO_FEW_UNITS'],
    [
      'of a shop that is not listed',
      { competitor: { name: 'X', url: 'https://x.example/' } },
      {},
      '/body/competitor/url COMPETITOR_NOT_LISTED',
    ],
    [
      'with a photograph of a shop that is not listed',
      { competitor: { name: 'X', photo: 'https://foto.example/1' } },
      {},
      '/body/competitor/name COMPETITOR_NOT_LISTED',
    ],
  ])('%s does not fit', (_case, over, line, misfit) => {
    expect(misfits(over, line)).toEqual([misfit]);
  });

  it('names everything that is wrong at once', () => {
    expect(misfits({ gtin: '00012345678905', price: 400_000, quantity: 9 })).toHaveLength(3);
  });

  it('allows for a phone’s clock that is a little ahead', () => {
    expect(misfits({ seenAt: at(4 * MINUTE) })).toEqual([]);
  });

  it('that fits is below our price, and not below the limit', () => {
    const policy = samplePolicy();
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.integer({ min: 0, max: 5_000_000 }),
        (price, ourPrice) => {
          const line = { ...ours, price: ourPrice };

          const fits = problemsOf({ ...asked, price }, line, policy, NOW).length === 0;

          expect(fits).toBe(price < ourPrice && price >= lowestPrice(ourPrice, policy.limit));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
