import { ruleKey } from './find-rate.ts';
import type { TaxRate, TaxRule } from './rate.ts';

const ppn = (percent: number, validFrom?: string, part?: 'of 11/12'): TaxRate => ({
  validFrom,
  treatment: 'taxed',
  components: [
    { name: 'PPN', percent, ...(part === undefined ? {} : { base: { numerator: 11, denominator: 12 } }) },
  ],
});

/** Midnight in Jakarta, as the law counts. */
const APRIL_2022 = '2022-03-31T17:00:00.000Z';
const JANUARY_2025 = '2024-12-31T17:00:00.000Z';
const FEBRUARY_2025 = '2025-01-31T17:00:00.000Z';

/**
 * What a new shop knows before anybody has said anything. Indonesian PPN: 10 % until March 2022, 11 % since (UU 7/2021).
 * From 2025 the rate is 12 %, on a base of 11/12 for all but luxury goods (PMK 131/2024), which is 11 % of the price;
 * luxury goods had that base for one month.
 */
const indonesia: readonly TaxRule[] = [
  {
    region: 'ID',
    taxClass: 'standard',
    rates: [ppn(10), ppn(11, APRIL_2022), ppn(12, JANUARY_2025, 'of 11/12')],
  },
  {
    region: 'ID',
    taxClass: 'luxury',
    rates: [ppn(10), ppn(11, APRIL_2022), ppn(12, JANUARY_2025, 'of 11/12'), ppn(12, FEBRUARY_2025)],
  },
  { region: 'ID', taxClass: 'exempt', rates: [{ treatment: 'exempt', components: [] }] },
  { region: 'ID', taxClass: 'zero-rated', rates: [{ treatment: 'zero_rated', components: [] }] },
];

/** The rules in code, by `ruleKey`. A rule that staff have kept goes before one of these. */
export const builtInRules: ReadonlyMap<string, TaxRule> = new Map(
  indonesia.map((rule) => [ruleKey(rule), rule]),
);
