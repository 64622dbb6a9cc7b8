import { invalidRequest } from '#shared/problems/problem.ts';
import type { ProductFilters } from '../search/port.ts';

/** `A|B` */
export const brandsFrom = (brand: string | undefined): ProductFilters['brands'] =>
  brand?.split('|').filter((name) => name !== '');

/** `Material:Cotton|Size:M|Size:L` */
export const attributesFrom = (attributes: string | undefined): ProductFilters['attributes'] => {
  if (attributes === undefined) return undefined;
  const wanted = new Map<string, string[]>();
  for (const pair of attributes.split('|').filter((text) => text !== '')) {
    const colon = pair.indexOf(':');
    if (colon < 1 || colon === pair.length - 1) throw notAPair(pair);
    const name = pair.slice(0, colon);
    wanted.set(name, [...(wanted.get(name) ?? []), pair.slice(colon + 1)]);
  }
  return wanted;
};

const notAPair = (found: string) =>
  invalidRequest([
    {
      pointer: '/query/attributes',
      code: 'invalid_format',
      detail: `attributes are written name:value and separated by |, found ${JSON.stringify(found)}`,
    },
  ]);

interface PriceQuery {
  readonly minPrice?: number | undefined;
  readonly maxPrice?: number | undefined;
}

export const priceRangeFrom = ({ minPrice, maxPrice }: PriceQuery): ProductFilters['price'] => {
  if (minPrice === undefined && maxPrice === undefined) return undefined;
  if (minPrice === undefined || maxPrice === undefined || minPrice <= maxPrice)
    return { from: minPrice, to: maxPrice };
  const detail = `must be at least minPrice (${minPrice}), found ${maxPrice}`;
  throw invalidRequest([{ pointer: '/query/maxPrice', code: 'too_small', detail }]);
};
