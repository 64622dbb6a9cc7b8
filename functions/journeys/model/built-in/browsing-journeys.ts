import {
  about,
  common,
  customer,
  message,
  nextOrder,
  ordered,
  wait,
  why,
  type BuiltInGroup,
} from './journey-parts.ts';

/** After what a customer looked at and left. */
export const browsingJourneys = {
  'nearby-store': () => ({
    ...common,
    name: 'Offer a store nearby for a cart left at the delivery fee',
    trigger: {
      source: 'satu.checkout',
      type: 'DeliveryOptionsViewed',
      customer,
      where: [
        { field: 'customerId', is: 'present' },
        { field: 'options.*.fee', is: 'greater', value: 0 },
      ],
    },
    reentry: { after: 'P7D' },
    goal: ordered,
    why: why(
      'Anda meninggalkan keranjang saat melihat ongkos kirim.',
      'You left a cart when you saw the delivery fee.',
    ),
    steps: [
      { ...nextOrder('PT1H', 'offer'), id: 'an-hour' },
      message('offer', 'satu-nearby-store', {
        priority: 'high',
        personalisation: 'behaviour',
        about: { kind: 'nearby_store', cartId: 'cartId', withinKm: 10, holdHours: 4 },
      }),
    ],
  }),
  'browse-abandonment': () => ({
    ...common,
    name: 'Remind of a product that was looked at',
    trigger: {
      source: 'satu.behaviour',
      type: 'Product Viewed',
      customer,
      where: [{ field: 'sku', is: 'present' }],
    },
    reentry: { after: 'P7D' },
    goal: ordered,
    exits: [{ source: 'satu.behaviour', type: 'Product Added' }],
    why: why('Anda melihat produk ini kemarin.', 'You looked at this product yesterday.'),
    steps: [
      wait('a-day', 'P1D'),
      message('remind', 'satu-browse-abandonment', {
        priority: 'low',
        personalisation: 'behaviour',
        ...about({ sku: 'sku' }),
      }),
    ],
  }),
} as const satisfies BuiltInGroup;
