import { describe, expect, it } from '@jest/globals';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import type { CarrierRates } from './carrier-rates.ts';
import { carrierByTable } from './table/carrier-by-table.ts';
import type { Carrier } from '../model/rate-table.ts';
import { quoteInTime } from './quote-in-time.ts';

const shipment = {
  parcel: { goods: 100_000, weightGrams: 1_500, quantity: 1 },
  from: { country: 'ID', postalCode: '17530' },
  to: { country: 'ID', postalCode: '40111' },
};
const ask = (carrier: CarrierRates) => quoteInTime(carrier, shipment, { log: testRuntime().log, ms: 5 });

const list: Carrier = {
  name: 'Kurir',
  currency: 'IDR',
  adapter: 'table',
  unknownWeightGrams: 500,
  collectsFrom: [{ country: 'ID', postalCodes: ['17'] }],
  zones: [
    { code: 'java', name: 'Java', areas: [{ country: 'ID', postalCodes: [{ from: '10', to: '68' }] }] },
  ],
  services: [
    {
      code: 'reg',
      name: 'Reguler',
      prices: [{ zone: 'java', fee: 10_000, perKg: 9_000, days: { from: 2, to: 3 } }],
    },
    {
      code: 'letter',
      name: 'Surat',
      prices: [{ zone: 'java', weightGrams: { below: 500 }, fee: 5_000, days: { from: 2, to: 3 } }],
    },
  ],
};

describe('asking a carrier', () => {
  it('gives its services by zone and weight, and says which do not take the parcel', async () => {
    expect(await ask(carrierByTable(list))).toEqual([
      { code: 'reg', name: 'Reguler', fee: 19_000, days: { from: 2, to: 3 } },
      { code: 'letter', name: 'Surat', reason: 'has no rate for 1 units of 1500 g' },
    ]);
  });

  it('says when it does not collect where the goods are', async () => {
    const services = await ask(carrierByTable({ ...list, collectsFrom: [{ country: 'SG' }] }));

    expect(services).toMatchObject([{ reason: 'does not collect parcels there' }, {}]);
  });

  it('waits no longer than a shopper would', async () => {
    const slow: CarrierRates = { quote: () => new Promise(() => undefined) };

    expect(await ask(slow)).toEqual({ reason: 'the carrier did not answer in time' });
  });

  it('goes on without one that fails', async () => {
    const broken: CarrierRates = { quote: () => Promise.reject(new Error('503')) };

    expect(await ask(broken)).toEqual({ reason: 'the carrier could not say its fee' });
  });
});
