import { exactly, isFields, optional, required, textOf, type Fields } from '../formats/fields.ts';
import type { AddressRecord, CustomerRecord } from '../model/record.ts';

/** Addresses of a customer; nothing where the file has none. */
export const addressesOf = (value: unknown): Pick<CustomerRecord, 'addresses'> =>
  Array.isArray(value) ? { addresses: value.filter(isFields).map(address) } : {};

const address = (source: Fields): AddressRecord => ({
  ...exactly('name', source['name']),
  line1: exactly('line1', source['line1']).line1 ?? required('', 'line1'),
  ...exactly('line2', source['line2']),
  ...exactly('district', source['district']),
  city: exactly('city', source['city']).city ?? required('', 'city'),
  ...exactly('province', source['province']),
  ...exactly('postalCode', source['postalCode']),
  country: required(source['country'], 'country'),
  ...degrees('latitude', source['latitude']),
  ...degrees('longitude', source['longitude']),
  ...optional('phone', source['phone']),
});

const degrees = <Name extends 'latitude' | 'longitude'>(
  name: Name,
  value: unknown,
): { readonly [Key in Name]?: number } => {
  const text = textOf(value);
  return text === '' || Number.isNaN(Number(text))
    ? {}
    : ({ [name]: Number(text) } as { readonly [Key in Name]?: number });
};
