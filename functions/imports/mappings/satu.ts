import {
  attributesOf,
  isFields,
  optional,
  required,
  textOf,
  wholeUnits,
  type Fields,
} from '../formats/fields.ts';
import {
  BadRow,
  type AddressRecord,
  type CustomerRecord,
  type ProductRecord,
  type VariantRecord,
} from '../model/record.ts';
import { weightOf } from '../formats/weight.ts';
import type { Mapping } from './mapping.ts';

/**
 * Satu’s own form. A product is `{ productId, name, category, variants: [{ sku, price, stock, gtin, weightGrams, options }] }`, or flat
 * with `sku` for its only variant; a customer is `{ externalId, name, email, phone, addresses }`.
 */
export const satu: Mapping = (source) => ('externalId' in source ? customer(source) : product(source));

const product = (source: Fields): ProductRecord => {
  const variants = Array.isArray(source['variants']) ? source['variants'].map(variant) : [variant(source)];
  const [first] = variants;
  if (first === undefined) throw new BadRow('NO_VARIANTS', 'variants is empty; a product has at least one');
  const category = textOf(source['category']);
  return {
    kind: 'product',
    productId: textOf(source['productId']) || first.sku.toLowerCase(),
    name: required(source['name'], 'name'),
    ...optional('description', source['description']),
    ...optional('brand', source['brand']),
    ...(category === '' ? {} : { categoryPath: category.split('>') }),
    ...attributesOf(isFields(source['attributes']) ? source['attributes'] : {}),
    images: texts(source['images']).map((url) => ({ url })),
    options: Object.keys(first.options ?? {}),
    variants,
    isPublished: source['isPublished'] !== false,
  };
};

const variant = (source: unknown): VariantRecord => {
  if (!isFields(source)) throw new BadRow('WRONG_VARIANT', 'a variant is an object with a sku');
  const stock = wholeUnits(source['stock'], 'stock');
  const options = isFields(source['options']) ? source['options'] : {};
  const choices = Object.entries(options).map(([name, value]) => [name, textOf(value)] as const);
  return {
    sku: required(source['sku'], 'sku'),
    ...(choices.length === 0
      ? {}
      : { options: Object.fromEntries(choices), name: choices.map(([, value]) => value).join(' / ') }),
    ...optional('gtin', source['gtin']),
    ...weightOf(source['weightGrams'], 'weightGrams'),
    ...optional('price', source['price']),
    ...optional('compareAt', source['compareAt']),
    ...(stock === undefined ? {} : { stock }),
  };
};

const customer = (source: Fields): CustomerRecord => {
  const { addresses } = source;
  return {
    kind: 'customer',
    externalId: required(source['externalId'], 'externalId'),
    ...optional('name', source['name']),
    ...optional('email', source['email']),
    ...optional('phone', source['phone']),
    ...(Array.isArray(addresses) ? { addresses: addresses.filter(isFields).map(address) } : {}),
  };
};

const address = (source: Fields): AddressRecord => ({
  ...optional('name', source['name']),
  line1: required(source['line1'], 'line1'),
  ...optional('line2', source['line2']),
  city: required(source['city'], 'city'),
  ...optional('province', source['province']),
  ...optional('postalCode', source['postalCode']),
  country: required(source['country'], 'country'),
});

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(textOf).filter((text) => text !== '') : [];
