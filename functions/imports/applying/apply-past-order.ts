import { externalIdOf } from '../model/external-id.ts';
import { BadRow, type PastLineRecord, type PastOrderRecord } from '../model/record.ts';
import { amountOf } from './amounts.ts';
import { applyCustomer } from './apply-customer.ts';
import type { RowDone } from './outcome.ts';
import { bring, versionOnly } from './put.ts';
import type { Importing } from './target.ts';

/**
 * Brings an order of the source into the history of the customer whom its e-mail address or phone number finds. Somebody
 * whom they do not find becomes a customer, always the same one.
 */
export const applyPastOrder = async (
  { kind: _kind, customer, number, reference, total, refunded, lines, ...order }: PastOrderRecord,
  rows: readonly number[],
  importing: Importing,
): Promise<readonly RowDone[]> => {
  const minorUnits = (text: string): number =>
    amountOf(text, { what: 'price', sku: `order ${number}`, currency: order.currency }).amount;
  const line = ({ unitPrice, ...goods }: PastLineRecord) => ({
    ...goods,
    unitPrice: unitPrice === undefined ? undefined : minorUnits(unitPrice),
  });
  const wanted = {
    ...order,
    total: minorUnits(total),
    refunded: refunded === undefined ? undefined : minorUnits(refunded),
    lines: lines.map(line),
  };
  const externalId = await customerOf({ customer, source: order.source, number }, rows[0] ?? 0, importing);
  const { outcome } = await bring({
    put: (ifMatch) => importing.shop.putPastOrder({ externalId, reference }, wanted, { ifMatch }),
    read: versionOnly,
  });
  return rows.map((row) => ({ row, outcome }));
};

const customerOf = async (
  { customer, source, number }: Pick<PastOrderRecord, 'customer' | 'source' | 'number'>,
  row: number,
  importing: Importing,
): Promise<string> => {
  const { email, phone } = customer;
  const identity = email ?? phone;
  if (identity === undefined)
    throw new BadRow(
      'NO_CUSTOMER',
      `order ${number} has neither e-mail nor phone, so it belongs to no customer; fill one of them in`,
    );
  const found =
    (email === undefined ? undefined : await importing.shop.findCustomer('email', email)) ??
    (phone === undefined ? undefined : await importing.shop.findCustomer('phone', phone));
  if (found !== undefined) return found.customerId;
  const externalId = externalIdOf(source, identity);
  await applyCustomer({ kind: 'customer', externalId, ...customer }, row, importing);
  return externalId;
};
