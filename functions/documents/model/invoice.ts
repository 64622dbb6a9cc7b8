import type { Order } from '../../orders/public.ts';

/** What an invoice lists. Whom it is for stays with the order, where it can be erased. */
export interface InvoicedGoods {
  readonly lines: readonly Pick<
    Order['lines'][number],
    'name' | 'variantName' | 'quantity' | 'unitPrice' | 'total'
  >[];
  /** The lines of the order so far, listed here or on an earlier invoice. Absent in invoices of before. */
  readonly lineIds?: readonly string[];
  readonly totals: Order['totals'];
}

/** The invoice of an order. */
export interface Invoice {
  readonly orderId: string;
  /** The legal entity that sold it. */
  readonly entity: string;
  /** Counts the invoices of the entity from 1, without gaps. */
  readonly sequence: number;
  readonly number: string;
  /** Counts the invoices of the order. @default 1 */
  readonly count?: number;
  /** ISO 8601 */
  readonly issuedAt: string;
  /** The order as it was when the invoice was issued: an edit changes the order, never its invoice. */
  readonly goods?: InvoicedGoods;
}

export const invoicedGoods = ({ lines, totals }: Order): InvoicedGoods => ({
  lines: lines.map(({ name, variantName, quantity, unitPrice, total }) => ({
    name,
    variantName,
    quantity,
    unitPrice,
    total,
  })),
  totals,
  lineIds: lines.map(({ lineId }) => lineId),
});

/**
 * What edits added, once it is paid: as much as was paid beyond the invoices so far, and the lines that none of them lists.
 * Goods that an edit swapped were paid by what it cancelled, which is set off. Refunds do not count: they have credit
 * notes. Nothing when no more was paid.
 */
export const furtherGoods = (order: Order, invoices: readonly Invoice[]): InvoicedGoods | undefined => {
  const last = invoices.at(-1)?.goods;
  const total = paidEver(order) - invoices.reduce((sum, { goods }) => sum + (goods?.totals.total ?? 0), 0);
  if (last === undefined || total <= 0) return undefined;
  const { taxIncluded } = order.totals;
  const tax = shareOf(total, order.totals.tax, order.totals.total);
  const goods = taxIncluded ? total : total - tax;
  const added = order.lines.filter(({ lineId }) => last.lineIds?.includes(lineId) !== true);
  const listed = invoicedGoods({ ...order, lines: added });
  const setOff = goods - added.reduce((sum, line) => sum + line.total, 0);
  return {
    lines: [...listed.lines, ...setOffLine(setOff)],
    totals: { goods, discount: 0, delivery: 0, tax, total, taxIncluded },
    lineIds: order.lines.map(({ lineId }) => lineId),
  };
};

const paidEver = ({ payment, credits = [] }: Order): number =>
  credits.reduce((sum, { amount }) => sum + amount, payment.captured);

const setOffLine = (amount: number): InvoicedGoods['lines'] =>
  amount === 0
    ? []
    : [{ name: 'Set off against cancelled goods', quantity: 1, unitPrice: amount, total: amount }];

/** `part` of `whole`, of an amount, rounded down. Their product may be larger than a double holds. */
export const shareOf = (amount: number, part: number, whole: number): number =>
  whole === 0 ? 0 : Number((BigInt(amount) * BigInt(part)) / BigInt(whole));

/** `SATU-000042`: digits sort as numbers do up to a million, and are never reset. */
export const invoiceNumber = (entity: string, sequence: number): string =>
  `${entity.toUpperCase()}-${String(sequence).padStart(6, '0')}`;
