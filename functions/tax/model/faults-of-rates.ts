import type { TaxRate } from './rate.ts';

/** What is wrong with a list of rates, and where in the request. */
export interface TaxFault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** Contradictions that no single field shows. */
export const faultsOfRates = (rates: readonly TaxRate[]): readonly TaxFault[] =>
  rates.flatMap((rate, at) => [...faultOfStart(rate, at, rates), ...faultsOfComponents(rate, at)]);

const faultOfStart = ({ validFrom }: TaxRate, at: number, rates: readonly TaxRate[]): readonly TaxFault[] => {
  const start = (rate: TaxRate | undefined) =>
    rate?.validFrom === undefined ? null : Date.parse(rate.validFrom);
  const same = rates.findIndex((other) => start(other) === start(rates[at]));
  if (same === at) return [];
  const when = validFrom === undefined ? 'always' : `from ${validFrom}`;
  return [
    {
      pointer: `/body/rates/${at}/validFrom`,
      code: 'overlapping',
      detail: `rate ${same} also applies ${when}; only one rate may begin at an instant`,
    },
  ];
};

const faultsOfComponents = ({ treatment, components }: TaxRate, at: number): readonly TaxFault[] => {
  const pointer = `/body/rates/${at}/components`;
  if (treatment !== 'taxed')
    return components.length === 0
      ? []
      : [
          {
            pointer,
            code: 'too_big',
            detail: `a ${treatment} rate must have no components, found ${components.length}`,
          },
        ];
  if (components.length === 0)
    return [
      {
        pointer,
        code: 'too_small',
        detail: 'a taxed rate needs at least one component; otherwise use zero_rated or exempt',
      },
    ];
  return components.flatMap(({ name, percent }, which) => [
    ...(percent === 0
      ? [
          {
            pointer: `${pointer}/${which}/percent`,
            code: 'too_small',
            detail: 'must be greater than 0; otherwise use zero_rated or exempt',
          },
        ]
      : []),
    ...(components.findIndex((other) => other.name === name) === which
      ? []
      : [{ pointer: `${pointer}/${which}/name`, code: 'duplicate', detail: `${name} is listed twice` }]),
  ]);
};
