import type { Order } from '../../orders/public.ts';

/** What an invoice lists. Whom it is for stays with the order, where it can be erased. */
export interface InvoicedGoods {
  readonly lines: readonly Pick<
    Order['lines'][number],
    'name' | 'variantName' | 'quantity' | 'unitPrice' | 'total'
  >[];
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
});

/** `SATU-000042`: digits sort as numbers do up to a million, and are never reset. */
export const invoiceNumber = (entity: string, sequence: number): string =>
  `${entity.toUpperCase()}-${String(sequence).padStart(6, '0')}`;
