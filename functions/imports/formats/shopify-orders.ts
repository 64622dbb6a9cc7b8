import { BadRow, type PastLineRecord, type PastOrderRecord } from '../model/record.ts';
import { idOf, skuOf } from './codes.ts';
import { optional, phoneOf, required, textOf, wholeUnits, type Fields } from './fields.ts';
import type { SourceRow, SourceRows, TableFormat } from './format.ts';

/** Shopify's order CSV: a row for each line; the first row of an order says the rest of it. */
export const shopifyOrders: TableFormat = {
  name: 'Shopify’s order CSV',
  known: 'Name, Financial Status and Lineitem name',
  fits: (columns) => columns.has('name') && columns.has('financial status') && columns.has('lineitem name'),
  keyOf: ({ name }) => textOf(name) || undefined,
  read: (rows) => [{ record: orderOf(rows), rows: rows.map(({ row }) => row), variantRows: [] }],
};

const orderOf = (rows: SourceRows): PastOrderRecord => {
  const { fields } = rows.find((row) => textOf(row.fields['total']) !== '') ?? rows[0];
  const number = required(fields['name'], 'Name');
  return {
    kind: 'past-order',
    number,
    reference: idOf(`shopify-${number.replace(/^#/, '')}`),
    source: 'shopify',
    placedAt: instantOf(required(fields['created at'], 'Created at')),
    status: statusOf(fields, number),
    currency: required(fields['currency'], 'Currency'),
    total: required(fields['total'], 'Total'),
    ...(isNothing(fields['refunded amount']) ? {} : optional('refunded', fields['refunded amount'])),
    lines: rows.flatMap(lineOf),
    customer: {
      ...optional('name', textOf(fields['billing name']) || fields['shipping name']),
      ...optional('email', fields['email']),
      ...optional('phone', phoneIn(fields)),
    },
  };
};

const isNothing = (value: unknown): boolean => /^[0.,]*$/.test(textOf(value));

const lineOf = ({ fields }: SourceRow): readonly PastLineRecord[] => {
  const name = textOf(fields['lineitem name']);
  if (name === '') return [];
  const sku = textOf(fields['lineitem sku']).replace(/^'/, '');
  const quantity = wholeUnits(fields['lineitem quantity'], 'Lineitem quantity') ?? 1;
  return [
    {
      ...(sku === '' ? {} : { sku: skuOf(sku) }),
      name: name.slice(0, 200),
      quantity,
      ...optional('unitPrice', fields['lineitem price']),
    },
  ];
};

/** What is not paid yet is no history: it is finished where it was placed. */
const statusOf = (fields: Fields, number: string): PastOrderRecord['status'] => {
  const paid = textOf(fields['financial status']).toLowerCase();
  if (textOf(fields['cancelled at']) !== '' || ['voided', 'expired'].includes(paid)) return 'cancelled';
  if (paid === 'refunded') return 'refunded';
  if (['pending', 'authorized', 'partially_paid', 'unpaid'].includes(paid))
    throw new BadRow(
      'ORDER_OPEN',
      `order ${number} is ${paid}: it is not history yet; finish it in Shopify and import it again`,
    );
  return 'completed';
};

const phoneIn = (fields: Fields): string | undefined =>
  ['phone', 'billing phone', 'shipping phone']
    .map((name) => phoneOf(fields[name]))
    .find((number) => number !== '');

/** `2025-11-03 11:10:00 +0700` */
const instantOf = (text: string): string => {
  const [, day, time, hours, minutes] =
    /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2}) ?([+-]\d{2}):?(\d{2})$/.exec(text) ?? [];
  const at = new Date(day === undefined ? text : `${day}T${time}${hours}:${minutes}`);
  if (!Number.isNaN(at.getTime())) return at.toISOString();
  throw new BadRow('WRONG_DATE', `Created at is ${JSON.stringify(text)}; write 2025-11-03 11:10:00 +0700`);
};
