import { mayRead, may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { create, type WriteAction } from '#shared/dynamodb/write-action.ts';
import type { InvoiceDifference, InvoicedLine } from '../model/invoice-match.ts';
import { purchasingItems } from '../table.ts';

const { supplierInvoice } = purchasingItems.items;

export const supplierInvoiceGrants = [mayRead(supplierInvoice), may(supplierInvoice, 'PutItem')];

/** An invoice of a supplier with what did not agree when it was recorded. */
export interface SupplierInvoice {
  readonly invoiceId: string;
  readonly purchaseOrderId: string;
  readonly currency: string;
  readonly lines: readonly InvoicedLine[];
  readonly differences: readonly InvoiceDifference[];
  readonly recordedAt: string;
  readonly recordedBy: string;
}

const invoiceKey = (purchaseOrderId: string, invoiceId: string): Key => ({
  table: 'inventory',
  pk: `PO#${purchaseOrderId}`,
  sk: `I#${invoiceId}`,
});

/** The invoices of an order in the order of their ids. An order has few. */
export const invoicesOf = (db: Database, purchaseOrderId: string): Promise<readonly SupplierInvoice[]> =>
  queryAll<SupplierInvoice>(db, 'inventory', `PO#${purchaseOrderId}`, { sortPrefix: 'I#' });

export const createInvoice = (invoice: SupplierInvoice): WriteAction =>
  create(invoiceKey(invoice.purchaseOrderId, invoice.invoiceId), invoice);
