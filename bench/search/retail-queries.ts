import { existsSync, readFileSync } from 'node:fs';

/** A product of the retail demo store catalogue (one JSON object per line); other fields are not used. */
export interface RetailProduct {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly style: string;
  readonly description: string;
  readonly price: number;
}

/** Somebody wants something of a style; when `word` is given, products with it in their name fit best. */
interface StyleQuery {
  readonly query: string;
  readonly style: string;
  readonly word?: RegExp;
}

/** Judged by the catalogue's own styles, which the search does not see as a field of its own. */
export const styleQueries: readonly StyleQuery[] = [
  { query: 'backpack', style: 'backpack' },
  { query: 'leather backpack', style: 'backpack', word: /leather/i },
  { query: 'bakcpack', style: 'backpack' },
  { query: 'watch', style: 'watch' },
  { query: 'silk scarf', style: 'scarf', word: /silk/i },
  { query: 'waterproof jacket', style: 'jacket', word: /waterproof/i },
  { query: 'denim jacket', style: 'jacket', word: /denim/i },
  { query: 'headphones', style: 'headphones' },
  { query: 'hedphones', style: 'headphones' },
  { query: 'wireless headphones', style: 'headphones', word: /wireless/i },
  { query: 'violin', style: 'strings', word: /violin/i },
  { query: 'grand piano', style: 'keys', word: /piano/i },
  { query: 'sofa', style: 'sofas' },
  { query: 'velvet sofa', style: 'sofas', word: /velvet/i },
  { query: 'sneakers', style: 'sneaker' },
  { query: 'snikers white', style: 'sneaker', word: /white/i },
  { query: 'halloween mask', style: 'halloween', word: /mask/i },
  { query: 'pearl necklace', style: 'necklace', word: /pearl/i },
  { query: 'kayak', style: 'kayaking' },
  { query: 'claw hammer', style: 'hammer', word: /claw/i },
];

/** The catalogue at the path in `RETAIL_CATALOGUE`, when there is one. */
export const readRetailCatalogue = (
  path = process.env['RETAIL_CATALOGUE'],
): readonly RetailProduct[] | undefined =>
  path === undefined || !existsSync(path)
    ? undefined
    : readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as RetailProduct);

/** Grade 3 for the right style, or, with a word, for those that also have it; grade 1 for the other ones of the style. */
export const gradesFor = (
  { style, word }: StyleQuery,
  products: readonly RetailProduct[],
): ReadonlyMap<string, number> =>
  new Map(
    products
      .filter((product) => product.style === style)
      .map(({ id, name }) => [id, word === undefined || word.test(name) ? 3 : 1]),
  );
