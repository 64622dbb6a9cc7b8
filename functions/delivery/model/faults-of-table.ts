import { currencies } from '#shared/money/money.ts';
import type { DeliveryFault } from './fault.ts';
import { faultsOfRates } from './faults-of-rates.ts';
import { faultsOfAreas, faultsOfZones } from './faults-of-zones.ts';
import type { Carrier, RateTable } from './rate-table.ts';

/** What is wrong with a rate table that no single field shows. */
export const faultsOfTable = ({
  currency,
  zones,
  rates,
  surcharges,
}: RateTable): readonly DeliveryFault[] => [
  ...faultOfCurrency(currency),
  ...faultsOfZones(zones),
  ...faultsOfRates(zones, rates),
  ...surcharges.flatMap((surcharge, at) =>
    (surcharge.zones ?? []).flatMap((zone, which) =>
      zones.some(({ code }) => code === zone)
        ? []
        : [
            {
              pointer: `/body/surcharges/${at}/zones/${which}`,
              code: 'unknown_zone',
              detail: `there is no zone ${zone} in zones`,
            },
          ],
    ),
  ),
];

/** What is wrong with the price list of a carrier. */
export const faultsOfCarrier = ({
  currency,
  zones,
  services,
  collectsFrom,
}: Carrier): readonly DeliveryFault[] => [
  ...faultOfCurrency(currency),
  ...faultsOfZones(zones),
  ...faultsOfAreas(collectsFrom, '/body/collectsFrom'),
  ...services.flatMap(({ code, prices }, at) => [
    ...(services.findIndex((other) => other.code === code) === at
      ? []
      : [{ pointer: `/body/services/${at}/code`, code: 'duplicate', detail: `${code} is listed twice` }]),
    ...faultsOfRates(servedBy(zones, prices), prices, `/body/services/${at}/prices`),
  ]),
];

/** A service need not go everywhere; only where it goes it has a price for every step. */
const servedBy = (zones: Carrier['zones'], prices: Carrier['services'][number]['prices']) =>
  zones.filter(({ code }) => prices.some(({ zone }) => zone === code));

const faultOfCurrency = (currency: string): readonly DeliveryFault[] =>
  Object.hasOwn(currencies, currency)
    ? []
    : [
        {
          pointer: '/body/currency',
          code: 'CURRENCY_UNKNOWN',
          detail: `${currency} is not a currency of ISO 4217`,
        },
      ];
