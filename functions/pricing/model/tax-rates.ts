/** A rate and the day from which it holds. */
export interface TaxRate {
  readonly country: string;
  readonly taxClass: string;
  /** ISO date. */
  readonly from: string;
  /** Hundredths of a percent. */
  readonly rate: number;
}

/**
 * Indonesian PPN: 10 % until March 2022, 11 % since (UU 7/2021). From 2025 the rate is 12 %, on a base of 11/12 for
 * all but luxury goods (PMK 131/2024), which is 11 % of the price.
 */
export const taxRates: readonly TaxRate[] = [
  { country: 'ID', taxClass: 'standard', from: '2000-01-01', rate: 1000 },
  { country: 'ID', taxClass: 'standard', from: '2022-04-01', rate: 1100 },
  { country: 'ID', taxClass: 'luxury', from: '2022-04-01', rate: 1100 },
  { country: 'ID', taxClass: 'luxury', from: '2025-02-01', rate: 1200 },
];
