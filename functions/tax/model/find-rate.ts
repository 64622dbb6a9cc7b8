import type { TaxRate, TaxRule } from './rate.ts';

/** The class of goods that say no other, and of those whose class a region does not know. */
export const STANDARD = 'standard';

/** The class of vouchers and gift cards: what they buy is taxed when they are spent, everywhere. */
export const VOUCHER = 'voucher';
/** The class of goods that their owner says are not taxed. */
export const EXEMPT = 'exempt';

const untaxed: TaxRate = { treatment: 'exempt', components: [] };

/** A rate, and the region that decided it. */
export interface FoundRate {
  readonly region: string;
  readonly taxClass: string;
  readonly rate: TaxRate;
}

/**
 * The rate in force for a class of goods in a region at an instant. A part of a country goes before the country; a
 * class that neither knows is taxed as `standard`, so that a typing error leaves nothing untaxed; `voucher` and `exempt`
 * are exempt wherever nobody has said otherwise.
 *
 * @param rules by `ruleKey`
 * @returns `undefined` where nobody has said anything of the region: it is not taxed
 */
export const findRate = (
  rules: ReadonlyMap<string, TaxRule>,
  asked: { readonly region: string; readonly taxClass: string; readonly at: number },
): FoundRate | undefined => {
  const regions = [...new Set([asked.region, asked.region.slice(0, 2)])];
  const isUntaxed = [VOUCHER, EXEMPT].includes(asked.taxClass);
  const rule = (isUntaxed ? [asked.taxClass] : [asked.taxClass, STANDARD])
    .flatMap((taxClass) => regions.map((region) => rules.get(ruleKey({ region, taxClass }))))
    .find((found) => found !== undefined);
  const rate = rule?.rates.reduce<TaxRate | undefined>(
    (best, next) => later(best, next, asked.at),
    undefined,
  );
  if (isUntaxed && rate === undefined) return { ...asked, rate: untaxed };
  if (rule === undefined || rate === undefined) return undefined;
  return { region: rule.region, taxClass: rule.taxClass, rate };
};

export const ruleKey = ({
  region,
  taxClass,
}: {
  readonly region: string;
  readonly taxClass: string;
}): string => `${region}#${taxClass}`;

const later = (best: TaxRate | undefined, next: TaxRate, at: number): TaxRate | undefined =>
  startOf(next) <= at && (best === undefined || startOf(next) > startOf(best)) ? next : best;

const startOf = ({ validFrom }: TaxRate): number =>
  validFrom === undefined ? -Infinity : Date.parse(validFrom);
