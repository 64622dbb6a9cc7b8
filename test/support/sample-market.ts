import { noIncentives } from '../../functions/promotions/public.ts';
import { builtInRules } from '../../functions/tax/public.ts';
import type { LineToPrice, Market } from '../../functions/quoting/public.ts';
import { sampleChannel } from './sample-channel.ts';

const sold = { SHIRT: 111_000, MUG: 50_000 };

/** A web shop in Indonesia that sells shirts for Rp 111.000 and mugs for Rp 50.000. */
export const sampleMarket = (channel: Partial<Market['channel']> = {}): Market => ({
  channel: {
    ...sampleChannel,
    locations: [],
    ...channel,
  },
  currency: 'IDR',
  at: Date.parse('2026-11-26T03:00:00Z'),
  categories: [],
  incentives: noIncentives,
  buyer: { isSignedIn: false },
  units: new Map(),
  offers: new Map(
    Object.keys(sold).map((sku) => [
      sku,
      {
        sku,
        productId: sku.toLowerCase(),
        productVersion: 1,
        name: sku,
        options: {},
        taxClass: 'standard',
        publish: { web: { from: '2026-01-01T00:00:00Z' } },
        status: 'active',
      },
    ]),
  ),
  taxRegion: 'ID',
  taxRules: builtInRules,
  prices: new Map(
    Object.entries(sold).map(([sku, amount]) => [
      sku,
      {
        sku,
        currency: 'IDR',
        version: 1,
        prices: [{ priceId: 'base', amount, createdAt: '2026-01-01T00:00:00Z' }],
      },
    ]),
  ),
});

/** A line of a cart, as its shopper saw it. */
export const cartLine = (sku: keyof typeof sold, quantity: number, unitPrice = sold[sku]): LineToPrice => ({
  lineId: `ln_${sku}`,
  sku,
  quantity,
  unitPrice,
  priceId: 'base',
  name: sku,
});
