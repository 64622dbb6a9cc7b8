import { partsOf, plainName } from './parts-of-countries.ts';
import type { TaxFault } from './faults-of-rates.ts';
import type { TaxRule } from './rate.ts';

interface TaxedAddress {
  readonly country: string;
  readonly province?: string | undefined;
}

/** The region an address is taxed in, or why it cannot be told. */
export type FoundRegion =
  | { readonly kind: 'region'; readonly region: string }
  | { readonly kind: 'unknown_part'; readonly detail: string };

/**
 * The region an address is taxed in: its country, or the part of it where parts have rates of their own. Parts are known
 * by code, by ISO 3166-2 code and by name, in any case. Where parts have rates, an unknown one is never taken for untaxed.
 */
export const findRegion = (
  { country, province }: TaxedAddress,
  rules: ReadonlyMap<string, TaxRule>,
): FoundRegion => {
  const rated = ratedPartsOf(country, rules);
  if (rated.size === 0) return { kind: 'region', region: country };
  const code = partCode(country, province ?? '');
  const isKnown = partsOf(country) !== undefined || rated.has(code ?? '') || hasOwnRate(country, rules);
  if (code !== undefined && isKnown) return { kind: 'region', region: `${country}-${code}` };
  return { kind: 'unknown_part', detail: unknownPart(country, province, rated) };
};

/** The code of a part as ISO 3166-2 has it, however it is written; `undefined` for what is not a part of the country. */
export const partCode = (country: string, written: string): string | undefined => {
  const name = plainName(written).replace(new RegExp(`^${country} (?=[A-Z0-9]{1,3}$)`), '');
  const known = partsOf(country);
  if (known !== undefined) return known.get(name) ?? known.get(name.replaceAll(' ', ''));
  return /^[A-Z0-9]{1,3}$/.test(name) ? name : undefined;
};

const ratedPartsOf = (country: string, rules: ReadonlyMap<string, TaxRule>): ReadonlySet<string> =>
  new Set(
    [...rules.values()].flatMap(({ region }) =>
      region.startsWith(`${country}-`) ? [region.slice(country.length + 1)] : [],
    ),
  );

const hasOwnRate = (country: string, rules: ReadonlyMap<string, TaxRule>): boolean =>
  [...rules.values()].some(({ region }) => region === country);

const unknownPart = (country: string, province: string | undefined, rated: ReadonlySet<string>): string => {
  const [example = ''] = [...rated].sort();
  const found = province === undefined ? 'is missing' : `${JSON.stringify(province)} is not known`;
  return `the state or province ${found}, and tax in ${country} depends on it; write its ISO 3166-2 code, such as ${example} or ${country}-${example}, or its full name`;
};

/** A rule for a part that no address can name would never hold. */
export const faultOfRegion = (region: string): readonly TaxFault[] => {
  const [country = '', part] = region.split('-');
  const code = part === undefined ? undefined : partCode(country, part);
  if (code === part) return [];
  const detail =
    code === undefined
      ? `${region} is not a part of ${country} in ISO 3166-2`
      : `${region} is called ${country}-${code} in ISO 3166-2`;
  return [{ pointer: '/params/region', code: 'invalid', detail }];
};
