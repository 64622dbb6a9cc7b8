import { BadRow, optional, required, type CustomerRecord, type ProductRecord } from '../record.ts';
import type { Mapping } from './mapping.ts';

/** The AWS Retail Demo Store: `products.jsonl` and `users.jsonl`, told apart by their fields. */
export const retailDemoStore: Mapping = (source) =>
  'price' in source || 'current_stock' in source ? product(source) : customer(source);

const product = (source: Readonly<Record<string, unknown>>): ProductRecord => {
  const id = required(source['id'], 'id');
  return {
    kind: 'product',
    productId: id,
    name: required(source['name'], 'name'),
    ...optional('description', source['description']),
    ...optional('category', source['category']),
    attributes: {
      ...optional('style', source['style']),
      ...optional('gender', source['gender_affinity']),
    },
    variants: [
      { sku: id, price: required(source['price'], 'price'), stock: wholeUnits(source['current_stock']) },
    ],
  };
};

const wholeUnits = (value: unknown): number => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new BadRow(
    'WRONG_STOCK',
    `current_stock is ${JSON.stringify(value)}; it must be whole units, 0 or more`,
  );
};

const customer = (source: Readonly<Record<string, unknown>>): CustomerRecord => {
  const address = addressOf(source['addresses']);
  return {
    kind: 'customer',
    externalId: required(source['id'], 'id'),
    ...optional('name', source['name']),
    ...optional('email', source['email']),
    ...optional('phone', source['phone_number']),
    ...(address === undefined ? {} : { address }),
  };
};

/** The first address, if there is a whole one. */
const addressOf = (addresses: unknown): CustomerRecord['address'] => {
  const first: unknown = Array.isArray(addresses) ? addresses[0] : undefined;
  if (first === null || typeof first !== 'object') return undefined;
  const source: Readonly<Record<string, unknown>> = { ...first };
  const name = [source['first_name'], source['last_name']]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');
  return {
    ...optional('name', name),
    line1: required(source['address1'], 'addresses[0].address1'),
    ...optional('line2', source['address2']),
    city: required(source['city'], 'addresses[0].city'),
    ...optional('province', source['state']),
    ...optional('postalCode', source['zipcode']),
    country: required(source['country'], 'addresses[0].country'),
  };
};
