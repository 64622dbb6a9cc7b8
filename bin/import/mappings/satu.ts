import { BadRow, optional, required, type ImportRecord, type VariantRecord } from '../record.ts';
import type { Mapping } from './mapping.ts';

/**
 * Satu's own form: a product is `{ productId, name, …, variants: [{ sku, price, stock, gtin, options }] }`, or flat with
 * `sku` for the only variant; a customer is `{ externalId, name, email, phone }`.
 */
export const satu: Mapping = (source): ImportRecord => {
  if ('externalId' in source) {
    return {
      kind: 'customer',
      externalId: required(source['externalId'], 'externalId'),
      ...optional('name', source['name']),
      ...optional('email', source['email']),
      ...optional('phone', source['phone']),
    };
  }
  const variants = Array.isArray(source['variants']) ? source['variants'].map(variant) : [variant(source)];
  const [first] = variants;
  if (first === undefined) throw new BadRow('NO_VARIANTS', 'variants is empty; a product has at least one');
  return {
    kind: 'product',
    productId: required(source['productId'] ?? first.sku.toLowerCase(), 'productId'),
    name: required(source['name'], 'name'),
    ...optional('description', source['description']),
    ...optional('brand', source['brand']),
    ...optional('category', source['category']),
    options: Object.keys(first.options ?? {}),
    variants,
  };
};

const variant = (given: unknown): VariantRecord => {
  if (given === null || typeof given !== 'object')
    throw new BadRow('WRONG_VARIANT', 'a variant is an object with a sku');
  const source: Readonly<Record<string, unknown>> = { ...given };
  const { stock, options } = source;
  if (stock !== undefined && (typeof stock !== 'number' || !Number.isInteger(stock) || stock < 0)) {
    throw new BadRow('WRONG_STOCK', `stock is ${JSON.stringify(stock)}; it must be whole units, 0 or more`);
  }
  return {
    sku: required(source['sku'], 'sku'),
    ...optional('gtin', source['gtin']),
    ...optional('price', source['price']),
    ...optional('compareAt', source['compareAt']),
    ...(stock === undefined ? {} : { stock }),
    ...(options !== null && typeof options === 'object'
      ? { options: Object.fromEntries(Object.entries(options).map(([name, value]) => [name, String(value)])) }
      : {}),
  };
};
