import { isApiProblem } from '#shared/client/api-problem.ts';
import type { ProductBodyInput } from '#shared/client/generated.ts';
import type { ProductRecord, RowProblem, VariantRecord } from '../record.ts';
import type { Outcome } from './outcome.ts';
import { bodyOf, mergedBody, namesIn } from './product-body.ts';
import { bring } from './put.ts';
import { refusalOf } from './refusal.ts';
import type { Importing } from './target.ts';

export type Brought =
  | { readonly outcome: Outcome }
  | {
      readonly problem: RowProblem;
      /** What is wrong with single variants, by SKU; empty when the product itself is refused. */
      readonly ofVariants: ReadonlyMap<string, RowProblem>;
    };

/** Brings a product with these variants into the shop, into what is there of it already. */
export const putProduct = async (
  record: ProductRecord,
  variants: readonly VariantRecord[],
  { shop, pace, channel, images, ensureCategory }: Importing,
): Promise<Brought> => {
  const { productId } = record;
  const wanted = bodyOf(record, variants, { channel, images });
  let sent = wanted;
  try {
    await ensureCategory(namesIn(record.categoryPath));
    const { outcome } = await bring(pace, {
      read: async () => (await pace.call((call) => shop.getProduct({ productId }, call))).body,
      put: (call, current) => {
        sent = current === undefined ? wanted : mergedBody(wanted, current, channel);
        return shop.putProduct({ productId, body: sent }, call);
      },
    });
    return { outcome };
  } catch (error) {
    const told = new Set(variants.map(({ sku }) => sku));
    return { problem: refusalOf(error), ofVariants: faultsOf(error, sent.variants, told) };
  }
};

/** Only when everything the refusal points at is a variant of the file. */
const faultsOf = (
  error: unknown,
  sent: ProductBodyInput['variants'],
  told: ReadonlySet<string>,
): ReadonlyMap<string, RowProblem> => {
  const { errors, action } = isApiProblem(error) ? error : { errors: [], action: '' };
  const faults = errors.map(({ pointer, code, detail }) => {
    const [, at, field] = /^\/body\/variants\/(\d+)(?:\/(.*))?$/.exec(pointer) ?? [];
    const sku = at === undefined ? undefined : sent[Number(at)]?.sku;
    const place = field === undefined ? '' : `${field}: `;
    return { sku, problem: { code, detail: `${place}${detail} · ${action}` } };
  });
  return new Map(
    faults.every(({ sku }) => sku !== undefined && told.has(sku))
      ? faults.map(({ sku = '', problem }) => [sku, problem])
      : [],
  );
};
