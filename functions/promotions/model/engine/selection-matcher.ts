import type { PromotionLine } from './priced-cart.ts';
import type { Selection } from '../selection.ts';

export type Matcher = (line: PromotionLine) => boolean;

/** Makes the test whether a line is meant, with sets that are made once. */
export const matcherOf = (selection: Selection): Matcher => {
  const named = namesOf(selection);
  const excluded = namesOf(selection.except ?? {});
  const includesReduced = selection.reduced !== 'exclude';
  return (line) =>
    (includesReduced || line.isReduced !== true) &&
    (named === undefined || isNamed(line, named)) &&
    (excluded === undefined || !isNamed(line, excluded));
};

interface Names {
  readonly skus: ReadonlySet<string>;
  readonly products: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
}

/** Nothing when it names nothing at all. */
const namesOf = ({ skus, products, categories }: Omit<Selection, 'except' | 'reduced'>): Names | undefined =>
  skus === undefined && products === undefined && categories === undefined
    ? undefined
    : { skus: new Set(skus), products: new Set(products), categories: new Set(categories) };

const isNamed = ({ sku, productId, categories = [] }: PromotionLine, names: Names): boolean =>
  names.skus.has(sku) ||
  (productId !== undefined && names.products.has(productId)) ||
  (names.categories.size > 0 && categories.some((category) => names.categories.has(category)));
