import type { JourneyBody } from '../journey.ts';
import {
  about,
  common,
  customer,
  message,
  ordered,
  why,
  type BuiltInGroup,
  type BuiltInJourney,
} from './journey-parts.ts';

/** To everybody with a product on their wish list. */
const ofWishes = (
  name: string,
  type: string,
  source: string,
  rest: Pick<BuiltInJourney, 'steps' | 'why'> & {
    readonly where?: NonNullable<JourneyBody['trigger']>['where'];
  },
): BuiltInJourney => ({
  ...common,
  name,
  trigger: { source, type, customer, wishing: 'sku', where: rest.where },
  reentry: { after: 'P3D' },
  goal: ordered,
  why: rest.why,
  steps: rest.steps,
});

const wished = why('Produk ini ada di daftar keinginan Anda.', 'This product is on your wish list.');

/** Price and stock of what customers wish. */
export const wishListJourneys = {
  'price-drop': () =>
    ofWishes('Tell of a lower price of a wished product', 'PriceChanged', 'satu.pricing', {
      where: [
        { field: 'customerId', is: 'absent' },
        { field: 'customerGroup', is: 'absent' },
        { field: 'previousAmount', is: 'present' },
        { field: 'change', is: 'one_of', value: ['set', 'began'] },
      ],
      why: wished,
      steps: [
        message('lower', 'satu-price-drop', {
          personalisation: 'orders',
          ...about({ sku: 'sku', below: 'previousAmount' }),
        }),
      ],
    }),
  'low-stock': () =>
    ofWishes('Tell of the last units of a wished product', 'LowStock', 'satu.inventory', {
      why: wished,
      steps: [
        message('last', 'satu-low-stock', {
          priority: 'low',
          personalisation: 'orders',
          ...about({ sku: 'sku' }),
        }),
      ],
    }),
  'wished-back-in-stock': () =>
    ofWishes('Tell that a wished product is back', 'StockReplenished', 'satu.inventory', {
      why: wished,
      steps: [message('back', 'satu-wished-back', { personalisation: 'orders', ...about({ sku: 'sku' }) })],
    }),
} as const satisfies BuiltInGroup;
