import { directoryGrants } from '../channels/public.ts';
import { readFulfilmentGrants } from '../fulfilment/public.ts';
import { OrderPaid, OrderReleased } from '../orders/events.ts';
import { readOrderGrants, readOrderRecordGrants } from '../orders/public.ts';
import { PaymentRefunded } from '../payments/events.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { documentsErrors } from './errors.ts';
import { CreditNoteIssued, InvoiceIssued } from './events.ts';
import { GetOrderDocument } from './get-order-document/contract.ts';
import { issueCreditNoteGrants, readCreditNoteGrants } from './store/credit-notes.ts';
import { issueInvoiceGrants, readInvoiceGrants } from './store/invoices.ts';
import { documentsItems } from './table.ts';

export const documents = defineDomain({
  name: 'documents',
  purpose: 'Invoices, credit notes, receipts and packing slips as PDF, and the numbers of invoices.',
  items: [documentsItems],
  errors: documentsErrors,
  publishes: [InvoiceIssued, CreditNoteIssued],
  http: {
    routes: [GetOrderDocument],
    errorImpact:
      'invoices, receipts, gift receipts and packing slips cannot be printed; selling and shipping go on',
    reach: {
      tables: [
        ...readOrderRecordGrants,
        ...readFulfilmentGrants,
        ...readInvoiceGrants,
        ...readCreditNoteGrants,
        ...directoryGrants,
      ],
      secrets: ['tokens'],
    },
  },
  events: {
    subscriptions: [
      { name: 'on-order-paid', event: OrderPaid, errorImpact: 'paid orders get their invoices late' },
      {
        name: 'on-order-released',
        event: OrderReleased,
        errorImpact: 'goods that an edit added get their invoices late',
      },
      {
        name: 'on-payment-refunded',
        event: PaymentRefunded,
        errorImpact: 'refunded orders get their credit notes late',
      },
    ],
    reach: {
      tables: [...issueInvoiceGrants, ...issueCreditNoteGrants, ...readOrderGrants, ...directoryGrants],
    },
  },
});
