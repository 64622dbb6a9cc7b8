/** The invoice of an order. What it lists is the order itself, as it was sold. */
export interface Invoice {
  readonly orderId: string;
  /** The legal entity that sold it. */
  readonly entity: string;
  /** Counts the invoices of the entity from 1, without gaps. */
  readonly sequence: number;
  readonly number: string;
  /** ISO 8601 */
  readonly issuedAt: string;
}

/** `SATU-000042`: digits sort as numbers do up to a million, and are never reset. */
export const invoiceNumber = (entity: string, sequence: number): string =>
  `${entity.toUpperCase()}-${String(sequence).padStart(6, '0')}`;
