import type { Area, DeliveryPlace } from './rate-table.ts';

type PostalCodes = NonNullable<Area['postalCodes']>[number];

/** Countries whose codes have an outward part of two to four characters and an inward part of three. */
const BRITISH: ReadonlySet<string> = new Set(['GB', 'GG', 'JE', 'IM']);

export const hasBritishCodes = (country: string): boolean => BRITISH.has(country);

/** The first and the last beginning of a range; of a single one both are the same. */
export const endsOf = (codes: PostalCodes): { readonly from: string; readonly to: string } =>
  typeof codes === 'string' ? { from: codes, to: codes } : codes;

/** As it is shown in answers: `sw1a1aa` is SW1A 1AA, `12-345` is 12345. */
export const plainPostalCode = ({ country, postalCode }: DeliveryPlace): string | undefined => {
  const parts = postalCode?.toUpperCase().match(/[A-Z0-9]+/g) ?? [];
  if (parts.length === 0) return undefined;
  const british = hasBritishCodes(country) ? britishParts(parts.join(' ')) : undefined;
  if (british === undefined) return parts.join('');
  const { area, district, part, inward } = british;
  return `${area}${district}${part}${inward === '' ? '' : ` ${inward}`}`;
};

/**
 * A code, or the beginning of one, as a key in whose order postal codes lie beside each other; `undefined` when it is
 * not one of its country. British codes go by area, district and sector, so that PA6 7LN is not in PA67.
 */
export const sortKeyOf = (country: string, code: string): string | undefined => {
  if (!hasBritishCodes(country)) return code.includes(' ') ? undefined : code;
  if (/^[A-Z]{1,2}$/.test(code)) return code.padEnd(2);
  const parts = britishParts(code);
  if (parts === undefined) return undefined;
  const { area, district, part, inward } = parts;
  const outward = `${area.padEnd(2)}${district.padStart(2, '0')}`;
  return inward === '' ? `${outward}${part}` : `${outward}${part.padEnd(1)}${inward}`;
};

/** PA6, W1A, PA6 7 or PA6 7LN; a whole one also without its space. */
const BRITISH_CODE =
  /^(?<area>[A-Z]{1,2})(?<district>\d{1,2})(?<part>[A-Z]?)(?: ?(?<inward>\d[A-Z]{2})| (?<sector>\d))?$/;

const britishParts = (code: string) => {
  const found = BRITISH_CODE.exec(code)?.groups;
  if (found === undefined) return undefined;
  const { area = '', district = '', part = '', inward, sector = '' } = found;
  return { area, district, part, inward: inward ?? sector };
};

/** A postal code begins with one of a range. */
const isAmong = (country: string, code: string, codes: PostalCodes): boolean => {
  const { from, to } = endsOf(codes);
  const [key, low, high] = [code, from, to].map((each) => sortKeyOf(country, each));
  if (key === undefined || low === undefined || high === undefined) return false;
  return key.length >= low.length && key >= low && key.slice(0, high.length) <= high;
};

/** An area holds a place, by its postal code or as the rest of the country. */
export const isIn = (place: DeliveryPlace, { country, postalCodes }: Area): boolean => {
  if (country !== place.country) return false;
  if (postalCodes === undefined) return true;
  const code = plainPostalCode(place);
  return code !== undefined && postalCodes.some((codes) => isAmong(country, code, codes));
};
