import {
  attributesOf,
  exactly,
  isFields,
  isYes,
  optional,
  required,
  textOf,
  wholeUnits,
  type Fields,
} from '../formats/fields.ts';
import {
  BadRow,
  type CategoryStep,
  type CustomerRecord,
  type ImportRecord,
  type PictureRecord,
  type FilePrice,
  type ProductRecord,
  type StockRecord,
  type VariantRecord,
} from '../model/record.ts';
import { weightOf } from '../formats/weight.ts';
import { addressesOf } from './satu-address.ts';
import type { Mapping } from './mapping.ts';

/**
 * Satu’s own form, as exports have it. A product is `{ productId, name, category, variants: [{ sku, price, stock, gtin, weightGrams,
 * options }] }`, or flat with `sku` for its only variant; a price is `{ sku, priceId, currency, amount }`, stock
 * `{ sku, location, onHand }`, a customer `{ externalId, name, email, phone, addresses }`.
 */
export const satu: Mapping = (source): ImportRecord => {
  if ('externalId' in source) return customer(source);
  if ('priceId' in source) return price(source);
  return 'onHand' in source ? stock(source) : product(source);
};

const product = (source: Fields): ProductRecord => {
  const variants = Array.isArray(source['variants'])
    ? source['variants'].map(variant)
    : [flatVariant(source)];
  const [first] = variants;
  if (first === undefined) throw new BadRow('NO_VARIANTS', 'variants is empty; a product has at least one');
  const category = textOf(source['category']);
  const categories = stepsIn(source['categories']);
  const options = optionsIn(source['options']);
  return {
    kind: 'product',
    productId: textOf(source['productId']) || first.sku.toLowerCase(),
    name: exactly('name', source['name']).name ?? required('', 'name'),
    ...exactly('description', source['description']),
    ...exactly('brand', source['brand']),
    ...(category === '' ? {} : { categoryPath: category.split('>') }),
    ...(categories.length === 0 ? {} : { categories }),
    ...optional('taxClass', source['taxClass']),
    ...attributesIn(source['attributes']),
    images: picturesIn(source['images']),
    options: options === undefined ? Object.keys(first.options ?? {}) : Object.keys(options),
    ...(options === undefined ? {} : { optionValues: options }),
    variants,
    isPublished: source['isPublished'] !== false,
    ...(Array.isArray(source['publishedIn']) ? { publishedIn: source['publishedIn'].map(textOf) } : {}),
  };
};

const variant = (source: unknown): VariantRecord => {
  if (!isFields(source)) throw new BadRow('WRONG_VARIANT', 'a variant is an object with a sku');
  const { name: joined, ...said } = flatVariant(source);
  return {
    ...said,
    ...('name' in source ? exactly('name', source['name']) : optional('name', joined)),
    ...attributesIn(source['attributes']),
  };
};

/** The only variant of a product: name and attributes are those of the product. */
const flatVariant = (source: Fields): VariantRecord => {
  const units = wholeUnits(source['stock'], 'stock');
  const options = isFields(source['options']) ? source['options'] : {};
  const choices = Object.entries(options).map(
    ([name, value]) => [name, typeof value === 'string' ? value : textOf(value)] as const,
  );
  return {
    sku: required(source['sku'], 'sku'),
    ...exactly('sourceSku', source['sourceSku']),
    ...(choices.length === 0
      ? {}
      : { options: Object.fromEntries(choices), name: choices.map(([, value]) => value).join(' / ') }),
    ...optional('gtin', source['gtin']),
    ...weightOf(source['weightGrams'], 'weightGrams'),
    ...optional('imageUrl', source['imageUrl']),
    ...optional('price', source['price']),
    ...optional('compareAt', source['compareAt']),
    ...optional('cost', source['cost']),
    ...(units === undefined ? {} : { stock: units }),
    ...(isTrue(source['isGiftCard']) ? { isGiftCard: true } : {}),
    ...(isTrue(source['isAlwaysAvailable']) ? { isAlwaysAvailable: true } : {}),
  };
};

const isTrue = (value: unknown): boolean => value === true || isYes(value);

/** `[{ code, name }]`, from the widest to the narrowest. */
const stepsIn = (value: unknown): readonly CategoryStep[] =>
  (Array.isArray(value) ? value : []).filter(isFields).map(({ code, name }) => ({
    code: required(code, 'code of a category'),
    name: exactly('name', name).name ?? textOf(code),
  }));

/** `[{ name, values }]`; undefined where the product does not say. A variant’s own options are no list. */
const optionsIn = (value: unknown): Readonly<Record<string, readonly string[]>> | undefined =>
  Array.isArray(value)
    ? Object.fromEntries(
        value
          .filter(isFields)
          .map(({ name, values }) => [
            required(name, 'name of an option'),
            Array.isArray(values) ? values.map(String) : [],
          ]),
      )
    : undefined;

/** As they are, unless one is longer than the shop keeps. */
const attributesIn = (value: unknown): ReturnType<typeof attributesOf> => {
  if (!isFields(value)) return {};
  const facts = Object.entries(value).map(
    ([name, fact]) => [name, typeof fact === 'string' ? fact : textOf(fact)] as const,
  );
  if (facts.some(([name, fact]) => name.length > 60 || fact.length > 500)) return attributesOf(value);
  const said = facts.filter(([, fact]) => fact.trim() !== '');
  return said.length === 0 ? {} : { attributes: Object.fromEntries(said) };
};

const KINDS = ['image', 'video', 'document'] as const;

/** Addresses, or `{ url, alt, kind }`. */
const picturesIn = (value: unknown): readonly PictureRecord[] =>
  (Array.isArray(value) ? value : []).flatMap((picture): readonly PictureRecord[] => {
    const source: Fields = isFields(picture) ? picture : { url: picture };
    const kind = KINDS.find((one) => one === source['kind']);
    const url = textOf(source['url']);
    return url === ''
      ? []
      : [{ url, ...exactly('alt', source['alt']), ...(kind === undefined ? {} : { kind }) }];
  });

const price = (source: Fields): FilePrice => {
  const minQuantity = wholeUnits(source['minQuantity'], 'minQuantity');
  return {
    kind: 'price',
    sku: required(source['sku'], 'sku'),
    priceId: required(source['priceId'], 'priceId'),
    currency: required(source['currency'], 'currency'),
    amount: required(source['amount'], 'amount'),
    ...optional('compareAt', source['compareAt']),
    terms: {
      ...optional('channel', source['channel']),
      ...optional('locationId', source['locationId']),
      ...optional('country', source['country']),
      ...optional('customerGroup', source['customerGroup']),
      ...optional('customerId', source['customerId']),
      ...optional('validFrom', source['validFrom']),
      ...optional('validTo', source['validTo']),
      ...(minQuantity === undefined ? {} : { minQuantity }),
    },
  };
};

const stock = (source: Fields): StockRecord => {
  const onHand = wholeUnits(source['onHand'], 'onHand');
  if (onHand === undefined) throw new BadRow('MISSING_FIELD', 'onHand is empty; fill it in');
  const location = textOf(source['location']);
  return {
    kind: 'stock',
    sku: required(source['sku'], 'sku'),
    ...(location === '' ? {} : { location, locationCode: location }),
    onHand,
  };
};

const MEDIA = ['email', 'sms', 'whatsapp'] as const;

const customer = (source: Fields): CustomerRecord => {
  const preferredMedium = MEDIA.find((medium) => medium === source['preferredMedium']);
  return {
    kind: 'customer',
    externalId: required(source['externalId'], 'externalId'),
    ...exactly('name', source['name']),
    ...optional('email', source['email']),
    ...optional('phone', source['phone']),
    ...addressesOf(source['addresses']),
    ...optional('locale', source['locale']),
    ...optional('timeZone', source['timeZone']),
    ...(preferredMedium === undefined ? {} : { preferredMedium }),
  };
};
