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

type Totals = Order['totals'];

/**
 * What edits added and was paid for since the last invoice: the lines that no invoice lists, and the sums beyond what was
 * invoiced and not refunded. Nothing when there is no more than that.
 */
export const furtherGoods = (order: Order, invoices: readonly Invoice[]): InvoicedGoods | undefined => {
  const last = invoices.at(-1);
  if (last?.goods === undefined) return undefined;
  const totals = beyond(order.totals, settledTotals(order, last.issuedAt));
  if (totals.total <= 0) return undefined;
  const listed = last.goods.lineIds ?? [];
  const lines = order.lines.filter(({ lineId }) => !listed.includes(lineId));
  return { ...invoicedGoods({ ...order, lines }), totals, lineIds: order.lines.map(({ lineId }) => lineId) };
};

/** An edit that lowered the sums was refunded at once, with its credit note: what comes after it adds to the lowest. */
const settledTotals = ({ totals, earlierTotals = [] }: Order, since: string): Totals =>
  earlierTotals
    .filter(({ until }) => until > since)
    .map((earlier) => earlier.totals)
    .reduce((lowest, each) => (each.total < lowest.total ? each : lowest), totals);

const beyond = (after: Totals, before: Totals): Totals => ({
  goods: after.goods - before.goods,
  discount: after.discount - before.discount,
  delivery: after.delivery - before.delivery,
  tax: after.tax - before.tax,
  total: after.total - before.total,
  taxIncluded: after.taxIncluded,
});

/** `SATU-000042`: digits sort as numbers do up to a million, and are never reset. */
export const invoiceNumber = (entity: string, sequence: number): string =>
  `${entity.toUpperCase()}-${String(sequence).padStart(6, '0')}`;
