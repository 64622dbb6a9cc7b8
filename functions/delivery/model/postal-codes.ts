import type { Area, Place } from './rate-table.ts';

type PostalCodes = NonNullable<Area['postalCodes']>[number];

/** The first and the last beginning of a range; of a single one both are the same. */
export const endsOf = (codes: PostalCodes): { readonly from: string; readonly to: string } =>
  typeof codes === 'string' ? { from: codes, to: codes } : codes;

/** As they are written in tables: `sw1a 1aa` is SW1A1AA. */
export const plainPostalCode = ({ postalCode }: Place): string | undefined => {
  const plain = postalCode?.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return plain === '' ? undefined : plain;
};

/** A postal code begins with one of a range. */
export const isAmong = (code: string, codes: PostalCodes): boolean => {
  const { from, to } = endsOf(codes);
  const beginning = code.slice(0, from.length);
  return beginning.length === from.length && beginning >= from && beginning <= to;
};

/** An area holds a place, by its postal code or as the rest of the country. */
export const isIn = (place: Place, { country, postalCodes }: Area): boolean => {
  if (country !== place.country) return false;
  if (postalCodes === undefined) return true;
  const code = plainPostalCode(place);
  return code !== undefined && postalCodes.some((codes) => isAmong(code, codes));
};
