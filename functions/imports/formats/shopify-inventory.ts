import { BadRow } from '../model/record.ts';
import { optional, required, textOf, wholeUnits, type Fields } from './fields.ts';
import type { TableFormat } from './format.ts';

/** Shopify's inventory CSV: a row for each variant and location. */
export const shopifyInventory: TableFormat = {
  name: 'Shopify’s inventory CSV',
  known: 'Handle, SKU, Location, and On hand or Available',
  fits: (columns) =>
    columns.has('location') &&
    (onHandOf(columns) !== undefined || columns.has('available')) &&
    (columns.has('handle') || columns.has('sku')),
  keyOf: () => undefined,
  read: ([{ row, fields }]) => {
    const sku = textOf(fields['sku']).replace(/^'/, '');
    const handle = textOf(fields['handle']);
    if (sku === '' && handle === '')
      throw new BadRow('MISSING_FIELD', 'SKU and Handle are empty; fill one of them in');
    const record = {
      kind: 'stock',
      ...optional('sku', sku),
      ...(sku === '' ? { handle, choices: choicesOf(fields) } : {}),
      location: required(fields['location'], 'Location'),
      onHand: unitsOf(fields),
    } as const;
    return [{ record, rows: [row], variantRows: [row] }];
  },
};

const onHandOf = (columns: ReadonlySet<string>): string | undefined =>
  [...columns].find((name) => name.startsWith('on hand'));

const choicesOf = (fields: Fields): readonly string[] =>
  [1, 2, 3]
    .map((at) => textOf(fields[`option${at} value`]))
    .filter((value) => value !== '' && value !== 'Default Title');

/** `On hand (new)` goes before `On hand (current)`: it is what somebody has typed. */
const unitsOf = (fields: Fields): number => {
  const columns = ['on hand (new)', 'on hand (current)', 'on hand', 'available'];
  const column = columns.find((name) => textOf(fields[name]) !== '');
  const text = column === undefined ? '' : textOf(fields[column]);
  if (text.toLowerCase() === 'not stocked')
    throw new BadRow('NOT_STOCKED', 'this is not stocked at the location; there is nothing to set');
  const units = wholeUnits(text, 'On hand');
  if (units === undefined) throw new BadRow('MISSING_FIELD', 'On hand is empty; fill it in');
  return units;
};
