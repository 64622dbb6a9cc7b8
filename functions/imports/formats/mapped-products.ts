import type { TableMapping } from '../mapping-schemas.ts';
import type { ProductRecord, VariantRecord } from '../model/record.ts';
import { idOf, skuOf, skusOf } from './codes.ts';
import { attributesOf, optional, refuseSpoilt, required, wholeUnits, type Fields } from './fields.ts';
import type { Reading, SourceRow, SourceRows } from './format.ts';
import { meets, textIn } from './mapped-columns.ts';
import { plainText } from './plain-text.ts';
import { barcodeOf, codesIn, readVariants } from './variants.ts';
import { sumOf } from './sum-of.ts';
import { weightOf } from './weight.ts';

type ProductMapping = TableMapping &
  Required<Pick<TableMapping, 'product' | 'variant'>> & {
    readonly product: NonNullable<TableMapping['product']>;
    readonly variant: NonNullable<TableMapping['variant']>;
  };

/** Products with their variants: rows of one id are one product. */
export const mappedProducts = (mapping: ProductMapping): Reading => {
  const { product: columns, variant: sold } = mapping;
  const idIn = (fields: Fields): string => textIn(fields, columns.id);
  const groupIn = (fields: Fields): string => textIn(fields, columns.groupedBy ?? columns.id);
  const isRead = (fields: Fields): boolean => meets(fields, mapping.rows) !== false;
  return {
    keyOf: (fields) => (isRead(fields) ? groupIn(fields) || undefined : undefined),
    codesOf: (fields) =>
      isRead(fields) ? codesIn(textIn(fields, sold.sku), textIn(fields, sold.barcode)) : [],
    read: (rows) => {
      if (!isRead(rows[0].fields)) return [];
      const productId = idOf(required(idIn(rows[0].fields), 'the id of the product'));
      const variantRows = variantRowsOf(rows, mapping);
      const options = optionsOf(variantRows, rows[0].fields, mapping);
      const read = (fields: Fields): VariantRecord =>
        variant(fields, rows[0].fields, { mapping, productId, options });
      const { faults, variants } = readVariants(variantRows, read, productId);
      if (variants.length === 0) return faults;
      const faulty = new Set(faults.map(({ row }) => row));
      const record = product(rows, {
        mapping,
        productId,
        options,
        variants: variants.map((one) => one.variant),
      });
      return [
        ...faults,
        {
          record,
          rows: rows.map(({ row }) => row).filter((row) => !faulty.has(row)),
          variantRows: variants.map(({ row }) => row),
        },
      ];
    },
  };
};

/** Every row, unless some say that they are variants and the others are not. */
const variantRowsOf = (rows: SourceRows, { variantRows }: ProductMapping): readonly SourceRow[] => {
  const found = rows.filter(({ fields }) => meets(fields, variantRows) === true);
  return found.length === 0 ? rows : found;
};

interface Choice {
  readonly name: string;
  readonly column: readonly string[];
}

interface Parts {
  readonly mapping: ProductMapping;
  readonly productId: string;
  readonly options: readonly Choice[];
}

/** What every variant has a value for. The names of options may stand in the first row alone. */
const optionsOf = (
  variants: readonly SourceRow[],
  first: Fields,
  { options = [] }: ProductMapping,
): readonly Choice[] => {
  const isChosen = ({ column }: Choice): boolean =>
    variants.every(({ fields }) => textIn(fields, column) !== '');
  const named = options.map(({ name, called = '', value, otherwise }) => ({
    name: textIn(first, name) || called,
    column: value,
    isLast: otherwise === true,
  }));
  const known = named.filter((one) => one.name !== '' && isChosen(one));
  const main = known.filter(({ isLast }) => !isLast);
  if (main.length > 0) return main;
  return variants.length > 1 ? known : [];
};

const product = (
  rows: SourceRows,
  { mapping, productId, options, variants }: Parts & { readonly variants: readonly VariantRecord[] },
): ProductRecord => {
  const { product: columns } = mapping;
  const [{ fields }] = rows;
  const category = textIn(fields, columns.category);
  const facts = Object.entries(columns.attributes ?? {}).map(
    ([name, from]) => [name, textIn(fields, from)] as const,
  );
  return {
    kind: 'product',
    productId,
    name: required(textIn(fields, columns.name), 'the name of the product'),
    ...optional('description', plainText(textIn(fields, columns.description))),
    ...optional('brand', textIn(fields, columns.brand)),
    ...(category === '' ? {} : { categoryPath: category.split(columns.categorySeparator ?? '>') }),
    ...attributesOf(Object.fromEntries<string>(facts)),
    images: picturesOf(rows, mapping).map((url) => ({ url })),
    options: options.map(({ name }) => name),
    variants,
    ...(meets(fields, columns.untaxed) === true ? { taxClass: 'exempt' } : {}),
    isPublished: meets(fields, columns.published) !== false,
  };
};

const picturesOf = (rows: SourceRows, { product: columns }: ProductMapping): readonly string[] => {
  const { imageSeparator = ',' } = columns;
  const all = rows.flatMap(({ fields }) =>
    (columns.images ?? []).flatMap((column) => splitAt(textIn(fields, [column]), imageSeparator)),
  );
  return [...new Set(all)];
};

/** Addresses may have commas themselves: those of the web end where the next one begins. */
const splitAt = (text: string, separator: string): readonly string[] => {
  const isWeb = separator === ',' && /https?:\/\//.test(text);
  return text
    .split(isWeb ? /,\s*(?=https?:\/\/)/ : separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
};

const variant = (fields: Fields, first: Fields, { mapping, productId, options }: Parts): VariantRecord => {
  const { variant: columns } = mapping;
  const amount = (name: 'price' | 'compareAt' | 'salePrice' | 'cost' | 'weight'): string => {
    const own = textIn(fields, columns[name]);
    return own === '' && columns.inherit?.includes(name) === true ? textIn(first, columns[name]) : own;
  };
  const values = options.map(({ column }) => textIn(fields, column));
  const own = refuseSpoilt(textIn(fields, columns.sku), 'the SKU');
  const { gtin, attributes } = barcodeOf(refuseSpoilt(textIn(fields, columns.barcode), 'the barcode'));
  const price = required(amount('price'), 'the price');
  const sale = saleIn(amount('salePrice'), price);
  const weight = amount('weight').replace(',', '.');
  return {
    ...(own === '' ? { sku: skuOf([productId, ...values].join('-')) } : skusOf(own)),
    ...(options.length === 0
      ? {}
      : {
          options: Object.fromEntries(options.map(({ name }, at) => [name, values[at] ?? ''])),
          name: values.join(' / '),
        }),
    ...optional('gtin', gtin),
    ...attributesOf(attributes ?? {}),
    ...weightOf(/^[\d.]+$/.test(weight) ? `${weight} ${columns.weightUnit ?? 'g'}` : weight, 'the weight'),
    ...optional('imageUrl', splitAt(textIn(fields, columns.image), mapping.product.imageSeparator ?? ',')[0]),
    price: sumOf(price, textIn(fields, columns.priceAdd)),
    ...optional('compareAt', amount('compareAt')),
    ...optional('cost', amount('cost')),
    ...sale,
    ...stockIn(fields, mapping),
  };
};

/** A sale price that equals the price is none. */
const saleIn = (sale: string, price: string): Pick<VariantRecord, 'sale'> =>
  sale === '' || sale === price || /^0+([.,]0*)?$/.test(sale) ? {} : { sale: { price: sale } };

const stockIn = (
  fields: Fields,
  { variant: columns }: ProductMapping,
): Pick<VariantRecord, 'stock' | 'isAlwaysAvailable' | 'isInStock'> => {
  if (meets(fields, columns.alwaysAvailable) === true) return { isAlwaysAvailable: true };
  const text = textIn(fields, columns.stock);
  if (/^in ?stock$/i.test(text)) return { isInStock: true };
  if (/^out ?of ?stock$/i.test(text)) return { stock: 0 };
  const stock = wholeUnits(text, 'the stock');
  return stock === undefined ? {} : { stock };
};
