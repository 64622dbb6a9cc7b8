import type { CarrierBodyInput, RateTableBodyInput } from '#shared/client/generated.ts';

/** Indonesia by the beginning of its postal codes, as parcel services part it. */
const zones: RateTableBodyInput['zones'] = [
  {
    code: 'jabodetabek',
    name: 'Jabodetabek',
    areas: [{ country: 'ID', postalCodes: [{ from: '10', to: '17' }] }],
  },
  {
    code: 'java',
    name: 'Jawa',
    areas: [{ country: 'ID', postalCodes: [{ from: '40', to: '68' }] }],
  },
  { code: 'islands', name: 'Pulau lain', areas: [{ country: 'ID' }] },
];

const parcels = { below: 30_000 };

/** The shop's own fees: by zone and started kilogram. */
export const rates: { readonly code: string; readonly body: RateTableBodyInput } = {
  code: 'reguler',
  body: {
    name: 'Reguler',
    currency: 'IDR',
    zones,
    rates: [
      { zone: 'jabodetabek', weightGrams: parcels, fee: 10_000, perKg: 8_000, days: { from: 1, to: 2 } },
      { zone: 'java', weightGrams: parcels, fee: 18_000, perKg: 12_000, days: { from: 2, to: 4 } },
      { zone: 'islands', weightGrams: parcels, fee: 38_000, perKg: 32_000, days: { from: 3, to: 9 } },
    ],
    surcharges: [{ name: 'Paket besar', weightGrams: { from: 10_000 }, fee: 15_000 }],
  },
};

/** A parcel service that does not exist, with a price list as such ones print them. */
export const carrier: { readonly code: string; readonly body: CarrierBodyInput } = {
  code: 'kurir-nusa',
  body: {
    name: 'Kurir Nusa',
    currency: 'IDR',
    zones,
    services: [
      {
        code: 'esok',
        name: 'Esok sampai',
        prices: [
          { zone: 'jabodetabek', weightGrams: parcels, fee: 25_000, perKg: 20_000, days: { from: 1, to: 1 } },
          { zone: 'java', weightGrams: parcels, fee: 45_000, perKg: 38_000, days: { from: 1, to: 1 } },
        ],
      },
      {
        code: 'kargo',
        name: 'Kargo',
        // At least ten kilograms are charged.
        prices: [
          { zone: 'java', weightGrams: { below: 10_000 }, fee: 90_000, days: { from: 3, to: 6 } },
          {
            zone: 'java',
            weightGrams: { from: 10_000, below: 100_000 },
            fee: 54_000,
            perKg: 4_000,
            days: { from: 3, to: 6 },
          },
          { zone: 'islands', weightGrams: { below: 10_000 }, fee: 160_000, days: { from: 7, to: 21 } },
          {
            zone: 'islands',
            weightGrams: { from: 10_000, below: 100_000 },
            fee: 79_000,
            perKg: 9_000,
            days: { from: 7, to: 21 },
          },
        ],
      },
    ],
  },
};
