import { defineDomain } from '#shared/contracts/domain.ts';
import { directoryGrants } from '../channels/public.ts';
import { giveWithinLimitsGrants, issueCardGrants, moveCreditGrants } from '../credit/public.ts';
import { stockReadGrants, stockWriteGrants } from '../inventory/public.ts';
import { redeemAgainGrants } from '../promotions/public.ts';
import { OrderCancelled, OrderExpired, OrderPaid } from '../orders/events.ts';
import { payOrderGrants, readOrderGrants } from '../orders/public.ts';
import { paymentsErrors } from './errors.ts';
import { PaymentCaptured, PaymentFailed, PaymentRefunded, RefundRequested } from './events.ts';
import { ListPayments } from './list-payments/contract.ts';
import { PayOrder } from './pay-order/contract.ts';
import { PreviewRefund } from './preview-refund/contract.ts';
import { ReceiveWebhook } from './receive-webhook/contract.ts';
import { RefreshPayments } from './refresh-payments/contract.ts';
import { RefundOrder } from './refund-order/contract.ts';
import { providerNames, providerSecrets } from './providers/registry.ts';
import { accountGrants } from './store/accounts.ts';
import { paymentsScopes } from './scopes.ts';
import { paymentsItems } from './table.ts';

/** Whoever hears that money came pays the order, and takes the stock of an expired one again. */
const settleGrants = [
  ...accountGrants,
  ...readOrderGrants,
  ...payOrderGrants,
  ...directoryGrants,
  ...stockReadGrants,
  ...stockWriteGrants,
  ...redeemAgainGrants,
  ...moveCreditGrants,
];

export const payments = defineDomain({
  name: 'payments',
  purpose: 'Payments and refunds of orders, with cash or through a payment provider.',
  items: [paymentsItems],
  secrets: providerSecrets,
  scopes: paymentsScopes,
  errors: paymentsErrors,
  publishes: [PaymentCaptured, PaymentFailed, RefundRequested, PaymentRefunded],
  http: {
    routes: [PayOrder, RefreshPayments, ListPayments, PreviewRefund, RefundOrder, ReceiveWebhook],
    errorImpact: 'customers cannot pay, and payments are not recorded until the provider notifies again',
    timeoutSeconds: 15,
    reach: {
      tables: [...settleGrants, ...giveWithinLimitsGrants],
      secrets: ['tokens', ...providerNames],
      apiUrl: true,
    },
  },
  events: {
    subscriptions: [
      {
        name: 'on-order-cancelled',
        event: OrderCancelled,
        errorImpact: 'cancelled orders are not refunded',
      },
      {
        name: 'on-order-expired',
        event: OrderExpired,
        errorImpact: 'an order whose notification was lost stays expired although it was paid',
      },
      {
        name: 'on-order-paid',
        event: OrderPaid,
        errorImpact:
          'customers do not get the gift cards they paid for, and credit of paid orders is shown as held',
      },
      {
        name: 'on-refund-requested',
        event: RefundRequested,
        errorImpact: 'requested refunds are not sent to customers',
      },
    ],
    reach: {
      tables: [...settleGrants, ...issueCardGrants],
      secrets: [...providerNames, 'identities'],
      apiUrl: true,
    },
  },
});
