import type { Category } from '../../functions/catalog/public.ts';
import type { Card } from '../../functions/storefront/model/card.ts';
import type { DemoProduct } from '../../local/demo/demo-product.ts';
import { categories as demoCategories, products } from '../../local/demo/goods.ts';
import type { Cell } from '../report/section.ts';
import { entriesOf, filledIndex, idsOn, pageText, type IndexedGoods } from './filled-index.ts';
import { judgedQueries } from './judged-queries.ts';
import { ndcgAt10 } from './ndcg.ts';
import { gradesFor, readRetailCatalogue, styleQueries, type RetailProduct } from './retail-queries.ts';

/** How well a catalogue's judged queries are answered. */
export interface Relevance {
  readonly queries: number;
  readonly mean: number;
  /** The worst first. */
  readonly worst: readonly (readonly [query: string, ndcg: number])[];
}

export const demoRelevance = (): Relevance => {
  const categories: readonly Category[] = demoCategories.map((category) => ({ ...category, version: 1 }));
  const index = filledIndex(entriesOf(products.map(goodsOfDemo)));
  return relevanceOf(
    judgedQueries.map(({ query, best, good = [] }) => [
      query,
      ndcgAt10(
        idsOn(pageText(index, categories, { text: query, limit: 10 })),
        new Map([...good.map((id) => [id, 1] as const), ...best.map((id) => [id, 3] as const)]),
      ),
    ]),
  );
};

/** Of the catalogue that `RETAIL_CATALOGUE` names; `undefined` without it. */
export const retailRelevance = (): Relevance | undefined => {
  const catalogue = readRetailCatalogue();
  if (catalogue === undefined) return undefined;
  const index = filledIndex(entriesOf(catalogue.map(goodsOfRetail)));
  return relevanceOf(
    styleQueries.map((judged) => [
      judged.query,
      ndcgAt10(idsOn(pageText(index, [], { text: judged.query, limit: 10 })), gradesFor(judged, catalogue)),
    ]),
  );
};

export const rowOf = (name: string, { queries, mean, worst }: Relevance): readonly Cell[] => [
  name,
  queries,
  Number(mean.toFixed(3)),
  worst.map(([query, ndcg]) => `${query} ${ndcg.toFixed(2)}`).join(', '),
];

const relevanceOf = (judged: readonly (readonly [query: string, ndcg: number])[]): Relevance => ({
  queries: judged.length,
  mean: judged.reduce((sum, [, ndcg]) => sum + ndcg, 0) / judged.length,
  worst: [...judged].sort((a, b) => a[1] - b[1]).slice(0, 5),
});

const goodsOfDemo = (product: DemoProduct): IndexedGoods => {
  const choices = product.variants.flatMap(({ choice }) => choice ?? []);
  const facts = Object.entries(product.facts ?? {}).map(([name, value]): [string, string[]] => [
    name,
    [value],
  ]);
  const options: [string, string[]][] = product.option === undefined ? [] : [[product.option, choices]];
  const card = cardWith({
    productId: product.productId,
    name: product.name,
    description: product.description,
    category: product.category,
    attributes: Object.fromEntries([...facts, ...options]),
    variants: product.variants.map(({ sku, choice }) => ({
      sku,
      words: choice === undefined ? [] : [choice],
    })),
  });
  return { card, price: product.price };
};

const goodsOfRetail = ({ id, name, category, description, price }: RetailProduct): IndexedGoods => {
  const code = category.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const variants = [{ sku: id, words: [] }];
  const card = cardWith({ productId: id, name, description, category: code, attributes: {}, variants });
  return { card, price: Math.round(price * 100) };
};

type CardFacts = Pick<Card, 'productId' | 'name' | 'description' | 'category' | 'attributes' | 'variants'>;

const cardWith = (facts: CardFacts): Card => ({ version: 1, publish: { web: {} }, overrides: {}, ...facts });
