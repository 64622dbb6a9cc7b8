import { isProblem } from '#shared/problems/problem.ts';
import { productKey, type StoredProduct } from '../../catalog/public.ts';
import { BadRow, type ProductRecord, type RowProblem, type VariantRecord } from '../model/record.ts';
import type { RowOutcome } from './outcome.ts';
import { stepsOf } from './categories.ts';
import { bodyOf, mergedBody, type ProductBody } from './product-body.ts';
import { bring } from './put.ts';
import { refusalOf } from './refusal.ts';
import type { Importing } from './target.ts';
import { wordsFor } from './words-for.ts';

export type ProductResult =
  | { readonly outcome: RowOutcome }
  | {
      readonly problem: RowProblem;
      /** What is wrong with single variants, by SKU; empty when the product itself is refused. */
      readonly ofVariants: ReadonlyMap<string, RowProblem>;
    };

/** Brings a product with these variants into the shop, into what is there of it already. */
export const putProduct = async (
  record: ProductRecord,
  variants: readonly VariantRecord[],
  { shop, runtime, channel, images, unitsInStock, ensureCategory }: Importing,
): Promise<ProductResult> => {
  const { productId } = record;
  const wanted = bodyOf(record, variants, { channel, images, unitsInStock });
  let sent = wanted;
  try {
    await ensureCategory(stepsOf(record));
    const { outcome } = await bring({
      read: () => readProduct(runtime.db, productId),
      put: (ifMatch, current) => {
        sent = current === undefined ? wanted : mergedBody(wanted, current, channel);
        return shop.putProduct({ productId }, sent, { ifMatch });
      },
    });
    return { outcome };
  } catch (error) {
    const sentSkus = new Set(variants.map(({ sku }) => sku));
    return { problem: refusalOf(error), ofVariants: faultsOf(error, sent.variants, sentSkus) };
  }
};

const readProduct = async (db: Importing['runtime']['db'], productId: string): Promise<StoredProduct> => {
  const product = await db.get<StoredProduct>(productKey(productId));
  if (product === undefined) throw new Error(`the product ${productId} was there a moment ago`);
  return product;
};

/** Only when everything the refusal points at is a variant of the file. */
const faultsOf = (
  error: unknown,
  sent: ProductBody['variants'],
  sentSkus: ReadonlySet<string>,
): ReadonlyMap<string, RowProblem> => {
  if (!isProblem(error)) return new Map();
  const { details, contract } = error;
  const faults = (details.errors ?? []).map(({ pointer, code, detail }) => {
    const [, at, field] = /^\/body\/variants\/(\d+)(?:\/(.*))?$/.exec(pointer) ?? [];
    const sku = at === undefined ? undefined : sent[Number(at)]?.sku;
    const place = field === undefined ? '' : `${wordsFor(pointer)}: `;
    return { sku, problem: { code, detail: `${place}${detail} · ${contract.action}` } };
  });
  const foreign = sent.find(
    ({ sku }) =>
      !sentSkus.has(sku) && faults.some((fault) => fault.sku === sku || names(fault.problem.detail, sku)),
  );
  const [first] = faults;
  if (foreign !== undefined && first !== undefined) throw notInFile(foreign.sku, first.problem);
  return new Map(
    faults.every(({ sku }) => sku !== undefined) ? faults.map(({ sku = '', problem }) => [sku, problem]) : [],
  );
};

const names = (detail: string, sku: string): boolean => detail.split(/[\s·,;]+/).some((word) => word === sku);

/** The shop has a variant that the file does not have any more: most likely its SKU or its choice was changed. */
const notInFile = (sku: string, { code, detail }: RowProblem): BadRow =>
  new BadRow(
    code,
    `the shop has the variant ${sku}, which the file does not have, and it is in the way: ${detail} · If ${sku} was renamed, take it off the product with PUT /v1/products/{productId}, then import the file again`,
  );
