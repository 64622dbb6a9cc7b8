import { hashOf } from '#shared/ids/ids.ts';
import type { TableMapping } from '../mapping-schemas.ts';
import { BadRow, type CustomerRecord, type StockRecord } from '../model/record.ts';
import { idOf, locationCodeOf } from './codes.ts';
import { optional, phoneOf, required, wholeUnits, type Fields } from './fields.ts';
import type { TableReading } from './format.ts';
import { joinedIn, meets, textIn } from './mapped-columns.ts';
import { mappedProducts } from './mapped-products.ts';

/** A table whose columns mean what a mapping says. */
export const mappedTable = (mapping: TableMapping): Omit<TableReading, 'name'> => {
  const { product, variant, customer, stock, headerRows } = mapping;
  if (product !== undefined && variant !== undefined)
    return { ...mappedProducts({ ...mapping, product, variant }), headerRows };
  return {
    headerRows,
    keyOf: () => undefined,
    read: ([{ row, fields }]) => {
      if (meets(fields, mapping.rows) === false) return [];
      const record = customer === undefined ? stockOf(fields, stock) : customerOf(fields, customer);
      return [{ record, rows: [row], variantRows: [row] }];
    },
  };
};

/** Does a table with these columns have what a mapping needs most? */
export const hasColumnsOf = (
  { product, customer, stock }: TableMapping,
  names: readonly string[],
): boolean => {
  const filled = Object.fromEntries(names.map((name) => [name, name]));
  return textIn(filled, product?.name ?? customer?.id ?? stock?.sku) !== '';
};

const stockOf = (fields: Fields, columns: TableMapping['stock']): StockRecord => {
  const onHand = wholeUnits(textIn(fields, columns?.onHand), 'the stock');
  if (onHand === undefined) throw new BadRow('MISSING_FIELD', 'the stock is empty; fill it in');
  const location = textIn(fields, columns?.location);
  return {
    kind: 'stock',
    sku: required(textIn(fields, columns?.sku), 'the SKU'),
    ...(location === '' ? {} : { location, locationCode: locationCodeOf(location) }),
    onHand,
  };
};

const customerOf = (fields: Fields, columns: NonNullable<TableMapping['customer']>): CustomerRecord => {
  const text = (name: Exclude<keyof typeof columns, 'name'>): string => textIn(fields, columns[name]);
  const id = required(text('id'), 'the id of the customer');
  const [line1, city, country] = [text('line1'), text('city'), text('country').toUpperCase()];
  const address = {
    line1,
    ...optional('line2', text('line2')),
    city,
    ...optional('province', text('province')),
    ...optional('postalCode', text('postalCode')),
    country,
  };
  const isWhole = line1 !== '' && city !== '' && /^[A-Z]{2}$/.test(country);
  return {
    kind: 'customer',
    // An e-mail address must stand in no key.
    externalId: id.includes('@') ? hashOf(id.toLowerCase()) : idOf(id),
    ...optional('name', joinedIn(fields, columns.name)),
    ...optional('email', text('email')),
    ...optional('phone', phoneOf(text('phone'))),
    ...(isWhole ? { addresses: [address] } : {}),
  };
};
