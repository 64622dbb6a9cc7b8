import { divide, type Rounding } from './divide.ts';
import type { Fraction } from './rate.ts';

/** So many units of a line for which the same is paid each, in minor units. */
export interface PaidUnits {
  readonly units: number;
  readonly amount: number;
}

/** So many units of a line with the same net and tax each; a refund of one gives exactly this back. */
export interface TaxedUnits {
  readonly units: number;
  readonly net: number;
  readonly tax: number;
}

/** `line`: the tax of all units together is rounded. `unit`: that of each one is. */
export type TaxLevel = 'line' | 'unit';

/** How tax is taken. */
export interface TaxTerms {
  readonly rate: Fraction;
  /** What is paid contains the tax. */
  readonly included: boolean;
  readonly level: TaxLevel;
  readonly rounding: Rounding;
}

/**
 * The net and the tax of every unit of a line. It is always the tax that is rounded; the net is the rest, so that both
 * make up the gross. At line level the tax is shared by largest remainder, ties to the last unit.
 */
export const taxUnits = (paid: readonly PaidUnits[], terms: TaxTerms): readonly TaxedUnits[] => {
  if (terms.level === 'unit') return netOf(taxEach(paid, terms), terms.included);
  const total = paid.reduce((sum, { units, amount }) => sum + BigInt(units) * BigInt(amount), 0n);
  return shareTax(paid, taxOf(total, terms), terms.included);
};

/** The tax of a line shared over its units by largest remainder, ties to the last one. */
export const shareTax = (paid: readonly PaidUnits[], tax: number, included: boolean): readonly TaxedUnits[] =>
  netOf(sharesOf(paid, BigInt(tax)), included);

const netOf = (shares: readonly TaxShare[], included: boolean): readonly TaxedUnits[] =>
  shares.map(({ units, amount, tax }) => ({ units, net: included ? amount - tax : amount, tax }));

interface TaxShare extends PaidUnits {
  readonly tax: number;
}

const taxEach = (paid: readonly PaidUnits[], terms: TaxTerms): readonly TaxShare[] =>
  paid.map((run) => ({ ...run, tax: taxOf(BigInt(run.amount), terms) }));

const taxOf = (amount: bigint, { rate, included, rounding }: TaxTerms): number =>
  divide(amount * rate.numerator, rate.denominator + (included ? rate.numerator : 0n), rounding);

const sharesOf = (paid: readonly PaidUnits[], tax: bigint): readonly TaxShare[] => {
  const total = paid.reduce((sum, { units, amount }) => sum + BigInt(units) * BigInt(amount), 0n);
  if (total === 0n) return paid.map((run) => ({ ...run, tax: 0 }));
  const exact = paid.map(({ amount }) => tax * BigInt(amount));
  const floors = exact.map((value) => Number(value / total));
  let missing = Number(tax) - paid.reduce((sum, { units }, at) => sum + units * (floors[at] ?? 0), 0);
  const more = paid.map(() => 0);
  for (const { at } of byRemainder(exact.map((value) => value % total))) {
    more[at] = Math.min(missing, paid[at]?.units ?? 0);
    missing -= more[at];
  }
  return paid.flatMap((run, at) => split(run, floors[at] ?? 0, more[at] ?? 0));
};

/** The largest first; of equals the last. */
const byRemainder = (remainders: readonly bigint[]) =>
  remainders
    .map((remainder, at) => ({ remainder, at }))
    .sort((a, b) => (a.remainder === b.remainder ? b.at - a.at : a.remainder > b.remainder ? -1 : 1));

/** The last `more` units of a run carry one minor unit more. */
const split = ({ units, amount }: PaidUnits, tax: number, more: number): readonly TaxShare[] =>
  [
    { units: units - more, amount, tax },
    { units: more, amount, tax: tax + 1 },
  ].filter((share) => share.units > 0);
