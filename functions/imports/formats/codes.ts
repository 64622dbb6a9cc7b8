import { createHash } from 'node:crypto';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/**
 * The same text as long as it may stand; otherwise what may stand of it and a hash of all of it, so that two texts never
 * become one code, and the same text is the same code at the next import.
 */
const fitting = (text: string, { may, most }: { readonly may: RegExp; readonly most: number }): string => {
  const plain = text.trim();
  if (plain.length <= most && plain.replaceAll(may, '') === '' && /^[A-Za-z0-9]/.test(plain)) return plain;
  const kept = (plain.normalize('NFKD').match(may) ?? []).join('-').replaceAll(/^[^A-Za-z0-9]+/g, '');
  const short = kept.slice(0, most - 9).replaceAll(/[^A-Za-z0-9]+$/g, '');
  return short === '' ? hash(plain) : `${short}-${hash(plain)}`;
};

/** A SKU from what the source calls its unit. */
export const skuOf = (text: string): string => fitting(text, { may: /[A-Za-z0-9._-]+/g, most: 64 });

/** The SKU of a variant, and the merchant’s own where it is another. */
export const skusOf = (text: string): { readonly sku: string; readonly sourceSku?: string } => {
  const sku = skuOf(text);
  return sku === text.trim() ? { sku } : { sku, sourceSku: text.trim() };
};

/** An id of a product or a customer from the source's own. */
export const idOf = (text: string): string => fitting(text, { may: /[A-Za-z0-9_.:-]+/g, most: 128 });

const MOST_IN_CODE = 48;

/**
 * The code of a category from the names that lead to it: `['Home & garden', 'Lamps']` is `home-and-garden--lamps`. Two dashes
 * for a step, so that `Garden Chairs` and `Garden > Chairs` stay two.
 */
export const categoryCodeOf = (path: readonly string[]): string => {
  const names = path.map((name) => name.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().toLowerCase());
  const code = names.map(wordsOf).join('--');
  // Signs and letters of other scripts fall away; what is left could be the code of another category.
  const isWhole =
    code.length <= MOST_IN_CODE &&
    names.every((name) => /^[a-z0-9 &+-]+$/.test(name) && wordsOf(name) !== '');
  if (isWhole) return code;
  const short = code.slice(0, MOST_IN_CODE - 9).replaceAll(/^-+|-+$/g, '');
  return short === '' ? `c-${hash(names.join(' > '))}` : `${short}-${hash(names.join(' > '))}`;
};

const wordsOf = (name: string): string =>
  name
    .replaceAll('&', ' and ')
    .replaceAll('+', ' plus ')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');

/** The code of a location from its name: `Toko Kemang` is `toko-kemang`. */
export const locationCodeOf = (name: string): string => categoryCodeOf([name]);
