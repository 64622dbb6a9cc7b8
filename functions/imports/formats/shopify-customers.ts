import type { AddressRecord, CustomerRecord } from '../model/record.ts';
import { externalIdOf } from '../model/external-id.ts';
import { idOf } from './codes.ts';
import { optional, phoneOf, textOf, type Fields } from './fields.ts';
import type { TableFormat } from './format.ts';
import { BadRow } from '../model/record.ts';

/** Shopify's customer CSV: a row for each customer, with their default address. */
export const shopifyCustomers: TableFormat = {
  name: 'Shopify’s customer CSV',
  known: 'First Name, Last Name and Email',
  fits: (columns) => columns.has('first name') && columns.has('last name') && columns.has('email'),
  keyOf: () => undefined,
  read: ([{ row, fields }]) => [{ record: customer(fields), rows: [row], variantRows: [] }],
};

const customer = (fields: Fields): CustomerRecord => {
  const email = textOf(fields['email']);
  const phone = phoneOf(textOf(fields['phone']) || textOf(fields['default address phone']));
  // Exports write `'123` so that spreadsheets leave the digits alone.
  const id = textOf(fields['customer id']).replace(/^'/, '');
  const identity = id || email || phone;
  if (identity === '')
    throw new BadRow('MISSING_FIELD', 'Customer ID, Email and Phone are empty; a customer needs one of them');
  const address = addressOf(fields);
  return {
    kind: 'customer',
    externalId: id === '' ? externalIdOf('shopify', identity) : idOf(`shopify-${id}`),
    ...optional('name', nameOf(fields)),
    ...optional('email', email),
    ...optional('phone', phone),
    ...(address === undefined ? {} : { addresses: [address] }),
  };
};

const nameOf = (fields: Fields): string =>
  [fields['first name'], fields['last name']].map(textOf).filter(Boolean).join(' ');

const addressOf = (fields: Fields): AddressRecord | undefined => {
  const part = (name: string): string => textOf(fields[`default address ${name}`]) || textOf(fields[name]);
  const [line1, city, country] = [part('address1'), part('city'), part('country code')];
  if (line1 === '' || city === '' || !/^[A-Z]{2}$/.test(country)) return undefined;
  return {
    ...optional('name', nameOf(fields)),
    line1,
    ...optional('line2', [part('address2'), part('company')].filter(Boolean).join(', ')),
    city,
    ...optional('province', part('province code')),
    ...optional('postalCode', part('zip').replace(/^'/, '')),
    country,
  };
};
