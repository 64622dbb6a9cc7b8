import { computed } from '@preact/signals';
import { isApiProblem } from '#shared/client/api-problem.ts';
import type { SkuView } from '#shared/client/generated.ts';
import { api } from '../kit/api.ts';
import { kept } from '../kit/kept.ts';
import { gtinIn } from '../kit/scanned-code.ts';
import { CHANNEL, type Article } from './till-state.ts';

/** Articles by SKU as they were last seen, for hours without a network. */
const known = kept<Readonly<Record<string, Article>>>('satu.till.articles', {});

/** Finds what was scanned: from the API while it can be reached, else from what the till keeps. */
export const findArticle = async (code: string): Promise<Article | undefined> => {
  try {
    const article = articleOf((await lookUp(code)).body);
    if (article !== undefined) keep([article]);
    return article;
  } catch (error) {
    if (isApiProblem(error) && error.status < 500) return undefined;
    return keptArticle(code);
  }
};

/** What the till knows, for those who touch instead of scanning. */
export const knownArticles = computed(() =>
  Object.values(known.value).toSorted((a, b) => a.name.localeCompare(b.name)),
);

const lookUp = (code: string) => {
  const gtin = gtinIn(code);
  return gtin === undefined
    ? api.getSku({ sku: code, channel: CHANNEL })
    : api.getBarcode({ gtin, channel: CHANNEL });
};

/** What the till keeps of a SKU. */
export const knownArticle = (sku: string): Article | undefined => known.value[sku];

const keptArticle = (code: string): Article | undefined =>
  Object.values(known.value).find(
    ({ sku, gtin }) =>
      sku.toLowerCase() === code.toLowerCase() ||
      (gtin !== undefined && bare(gtin) === bare(gtinIn(code) ?? code)),
  );

/** GTINs of 8 to 14 digits are the same number with zeros before it. */
const bare = (gtin: string): string => gtin.replace(/^0+/, '');

const keep = (articles: readonly Article[]): void => {
  known.value = { ...known.value, ...Object.fromEntries(articles.map((article) => [article.sku, article])) };
};

/** So many products are kept for hours without a network. */
const MOST_PRODUCTS = 100;

/** Reads the articles of the first pages of the channel, a few at a time, so that the till knows them offline. */
export const readAhead = async (): Promise<void> => {
  const { body } = await api.listProducts({ channel: CHANNEL, limit: MOST_PRODUCTS });
  for (const { productId } of body.data) {
    const { body: product } = await api.getProduct({ productId, channel: CHANNEL });
    keep(
      product.variants.flatMap(({ sku, name, gtin, price }) =>
        price === undefined
          ? []
          : [
              {
                sku,
                gtin,
                name: [product.name, name].filter((text) => text !== undefined).join(' '),
                price: price.amount,
                currency: price.currency,
              },
            ],
      ),
    );
  }
};

const articleOf = ({ sku, gtin, name, variantName, price }: SkuView): Article | undefined =>
  price === undefined
    ? undefined
    : {
        sku,
        gtin,
        name: [name, variantName].filter((text) => text !== undefined).join(' '),
        price: price.amount,
        currency: price.currency,
      };
