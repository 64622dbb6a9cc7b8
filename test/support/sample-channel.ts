import type { Channel } from '../../functions/channels/public.ts';

/** A web shop in Indonesia with two stores, as search sees it. */
export const sampleChannel: Channel = {
  code: 'web',
  version: 1,
  name: 'Web',
  purpose: 'sell',
  brand: 'Satu',
  currency: 'IDR',
  country: 'ID',
  pricesIncludeTax: true,
  locations: ['jakarta', 'bandung'],
  delivery: [],
  paymentMinutes: 15,
};
