import type { ChannelBodyInput, LocationBodyInput } from '#shared/client/generated.ts';
import { carrier, rates } from './delivery-fees.ts';

type Hours = readonly (readonly [days: readonly number[], opens: string, closes: string])[];

const openingHours = (hours: Hours) =>
  hours.flatMap(([days, opens, closes]) => days.map((day) => ({ day, opens, closes })));

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const mall = openingHours([[everyDay, '10:00', '21:00']]);
const highStreet = openingHours([
  [[1, 2, 3, 4, 5], '09:00', '20:00'],
  [[6, 7], '10:00', '21:00'],
]);

/** Days on which all demo stores stay closed. */
const holidays = ['2026-12-25', '2027-01-01', '2027-03-10'];

interface DemoLocation {
  readonly code: string;
  readonly body: LocationBodyInput;
}

const store = (
  code: string,
  name: string,
  at: {
    readonly street: string;
    readonly city: string;
    readonly postalCode: string;
    readonly point: readonly [number, number];
    readonly timeZone?: string;
    readonly hours?: typeof mall;
  },
): DemoLocation => ({
  code,
  body: {
    name,
    kind: 'store',
    address: { line1: at.street, city: at.city, postalCode: at.postalCode, country: 'ID' },
    latitude: at.point[0],
    longitude: at.point[1],
    timeZone: at.timeZone ?? 'Asia/Jakarta',
    openingHours: at.hours ?? mall,
    holidays,
    pickup: { enabled: true, readyInMinutes: 120 },
    ships: true,
  },
});

/** The warehouse first: online orders leave from there while it has everything. */
export const places: readonly DemoLocation[] = [
  {
    code: 'cikarang-dc',
    body: {
      name: 'Gudang Cikarang',
      kind: 'warehouse',
      address: { line1: 'Kawasan Industri Blok C-7', city: 'Cikarang', postalCode: '17530', country: 'ID' },
      latitude: -6.3071,
      longitude: 107.1722,
      timeZone: 'Asia/Jakarta',
      openingHours: openingHours([[[1, 2, 3, 4, 5, 6], '07:00', '22:00']]),
      ships: true,
    },
  },
  store('jakarta-kemang', 'Toko Satu Kemang', {
    street: 'Jl. Kemang Raya 24',
    city: 'Jakarta',
    postalCode: '12730',
    point: [-6.2607, 106.8136],
  }),
  store('bandung-dago', 'Toko Satu Dago', {
    street: 'Jl. Ir. H. Juanda 88',
    city: 'Bandung',
    postalCode: '40132',
    point: [-6.8846, 107.6137],
    hours: highStreet,
  }),
  store('surabaya-tunjungan', 'Toko Satu Tunjungan', {
    street: 'Jl. Tunjungan 51',
    city: 'Surabaya',
    postalCode: '60275',
    point: [-7.2583, 112.7394],
  }),
  store('denpasar-sanur', 'Toko Satu Sanur', {
    street: 'Jl. Danau Tamblingan 12',
    city: 'Denpasar',
    postalCode: '80228',
    point: [-8.6923, 115.2638],
    timeZone: 'Asia/Makassar',
    hours: highStreet,
  }),
  store('jayapura-abepura', 'Toko Satu Abepura', {
    street: 'Jl. Raya Abepura 7',
    city: 'Jayapura',
    postalCode: '99351',
    point: [-2.6136, 140.6738],
    timeZone: 'Asia/Jayapura',
    hours: openingHours([[[1, 2, 3, 4, 5, 6], '09:00', '19:00']]),
  }),
];

const stores = places.filter(({ body }) => body.kind === 'store').map(({ code }) => code);

const delivery: NonNullable<ChannelBodyInput['delivery']> = [
  { optionId: 'regular', name: 'Reguler', rates: rates.code, freeFrom: 500_000 },
  { optionId: 'courier', name: 'Kurir Nusa', carrier: carrier.code },
];

/** Guests pay online; whoever signed in may pay with cash at hand-over. Staff take cash for anybody. */
const paymentMethods: NonNullable<ChannelBodyInput['paymentMethods']> = [
  { method: 'sandbox' },
  { method: 'cash', guests: false },
];

const channel = (code: string, name: string, given: Partial<ChannelBodyInput>) => ({
  code,
  body: {
    name,
    purpose: 'sell',
    brand: 'Toko Satu',
    currency: 'IDR',
    country: 'ID',
    pricesIncludeTax: true,
    locations: ['cikarang-dc', ...stores],
    delivery,
    paymentMethods,
    ...given,
  } satisfies ChannelBodyInput,
});

export const channels = [
  channel('web', 'Web shop', {}),
  channel('app', 'Mobile app', {}),
  channel('pos', 'Tills', {}),
  channel('phone', 'Phone orders', { purpose: 'serve' }),
  channel('whatsapp', 'WhatsApp', { purpose: 'serve' }),
  channel('marketplace', 'Marketplaces', {
    brand: 'Satu Official',
    locations: ['cikarang-dc'],
    delivery: delivery.slice(0, 1),
  }),
] as const;
