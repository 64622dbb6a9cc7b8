import { idOf, skuOf } from '../formats/codes.ts';
import {
  attributesOf,
  isFields,
  optional,
  required,
  textOf,
  wholeUnits,
  type Fields,
} from '../formats/fields.ts';
import type { AddressRecord, CustomerRecord, ProductRecord } from '../model/record.ts';
import type { Mapping } from './mapping.ts';

/** The AWS Retail Demo Store: `products.jsonl` and `users.jsonl`, told apart by their fields. */
export const retailDemoStore: Mapping = (source) => ('email' in source ? customer(source) : product(source));

const product = (source: Fields): ProductRecord => {
  const id = required(source['id'], 'id');
  const category = required(source['category'], 'category');
  const image = textOf(source['image']);
  const stock = wholeUnits(source['current_stock'], 'current_stock');
  return {
    kind: 'product',
    productId: idOf(id),
    name: required(source['name'], 'name'),
    ...optional('description', source['description']),
    categoryPath: [category, textOf(source['style'])].filter((name) => name !== ''),
    ...attributesOf({ Style: source['style'], Gender: source['gender_affinity'], Aliases: aliases(source) }),
    // Pictures of the demo store lie in a folder per category.
    ...(image === '' ? {} : { images: [{ url: `${category}/${image}` }] }),
    variants: [
      {
        sku: skuOf(id),
        price: required(source['price'], 'price'),
        stock,
      },
    ],
  };
};

const aliases = ({ aliases: words }: Fields): string =>
  Array.isArray(words) ? words.map(textOf).join(', ') : '';

const customer = (source: Fields): CustomerRecord => {
  const addresses = Array.isArray(source['addresses']) ? source['addresses'].filter(isFields) : [];
  return {
    kind: 'customer',
    externalId: idOf(required(source['id'], 'id')),
    ...optional('name', source['name']),
    ...optional('email', source['email']),
    ...optional('phone', source['phone_number']),
    addresses: addresses.map(address),
  };
};

const address = (source: Fields): AddressRecord => ({
  ...optional('name', [source['first_name'], source['last_name']].map(textOf).join(' ')),
  line1: required(source['address1'], 'address1'),
  ...optional('line2', source['address2']),
  city: required(source['city'], 'city'),
  ...optional('province', source['state']),
  ...optional('postalCode', source['zipcode']),
  country: required(source['country'], 'country'),
});
