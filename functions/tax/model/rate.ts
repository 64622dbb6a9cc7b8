/** Part of a rate that goes to one authority: a country’s, a state’s, a county’s. */
export interface TaxComponent {
  readonly name: string;
  /** 12 for 12 %, with four decimals at most. */
  readonly percent: number;
  /** The part of the price that is taxed, where it is not all of it: 11/12. */
  readonly base?: TaxBase;
}

export interface TaxBase {
  readonly numerator: number;
  readonly denominator: number;
}

/** `zero_rated` is taxed at nothing, `exempt` is outside the tax; an invoice tells them apart. */
export type TaxTreatment = 'taxed' | 'zero_rated' | 'exempt';

/** What holds from an instant on, until the next rate of the same rule. */
export interface TaxRate {
  /** @default always */
  readonly validFrom?: string;
  readonly treatment: TaxTreatment;
  readonly components: readonly TaxComponent[];
}

/** The rates of one tax class in one region: a country, or a part of it. */
export interface TaxRule {
  /** `ID`, or `US-NY` (ISO 3166). */
  readonly region: string;
  readonly taxClass: string;
  readonly rates: readonly TaxRate[];
}

/** An exact share: numerator of denominator. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Four decimals of a percent are millionths. */
const MILLION = 1_000_000;

/** What a component takes of a price: 12 % of 11/12 is 1 320 000 of 12 000 000. */
export const fractionOf = ({ percent, base }: TaxComponent): Fraction => ({
  numerator: BigInt(Math.round((percent * MILLION) / 100)) * BigInt(base?.numerator ?? 1),
  denominator: BigInt(MILLION) * BigInt(base?.denominator ?? 1),
});

/** What all components together take of a price. */
export const sumOf = (components: readonly TaxComponent[]): Fraction =>
  components.map(fractionOf).reduce(
    (sum, next) => ({
      numerator: sum.numerator * next.denominator + next.numerator * sum.denominator,
      denominator: sum.denominator * next.denominator,
    }),
    { numerator: 0n, denominator: 1n },
  );

/** As a figure to look at: 0.11. Nothing is computed with it. */
export const asNumber = ({ numerator, denominator }: Fraction): number =>
  Number((numerator * 100_000_000n) / denominator) / 100_000_000;
