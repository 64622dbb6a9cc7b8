import { directoryGrants } from '../channels/public.ts';
import { readFulfilmentGrants } from '../fulfilment/public.ts';
import { OrderPaid } from '../orders/events.ts';
import { readOrderGrants, readOrderRecordGrants } from '../orders/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { documentsErrors } from './errors.ts';
import { InvoiceIssued } from './events.ts';
import { GetOrderDocument } from './get-order-document/contract.ts';
import { issueInvoiceGrants, readInvoiceGrants } from './store/invoices.ts';
import { documentsItems } from './table.ts';

export const documents = defineDomain({
  name: 'documents',
  purpose: 'Invoices, receipts, gift receipts and packing slips as PDF, and the numbers of invoices.',
  items: [documentsItems],
  errors: documentsErrors,
  publishes: [InvoiceIssued],
  http: {
    routes: [GetOrderDocument],
    errorImpact:
      'invoices, receipts, gift receipts and packing slips cannot be printed; selling and shipping go on',
    reach: {
      tables: [...readOrderRecordGrants, ...readFulfilmentGrants, ...readInvoiceGrants, ...directoryGrants],
      secrets: ['tokens'],
    },
  },
  events: {
    subscriptions: [
      { name: 'on-order-paid', event: OrderPaid, errorImpact: 'paid orders get their invoices late' },
    ],
    reach: { tables: [...issueInvoiceGrants, ...readOrderGrants, ...directoryGrants] },
  },
});
