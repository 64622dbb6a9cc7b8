import { defineDomain } from '#shared/contracts/domain.ts';
import { may } from '#shared/contracts/grant.ts';
import { giveWithinLimitsGrants, issueCardGrants } from '../credit/public.ts';
import { OrderCancelled, OrderExpired, OrderLinesCancelled, OrderPaid } from '../orders/events.ts';
import { FulfilmentShipped } from '../fulfilment/events.ts';
import { PickupCollected } from '../pickup/events.ts';
import { AddChargebackEvidence } from './add-chargeback-evidence/contract.ts';
import { paymentsErrors } from './errors.ts';
import {
  CaptureRequested,
  PaymentAuthorised,
  PaymentCaptured,
  PaymentFailed,
  PaymentRefunded,
  PaymentVoided,
  RefundFailed,
  RefundRequested,
  ChargebackReceived,
  ChargebackResolved,
  LedgerEntryRecorded,
} from './events.ts';
import { CapturePayment } from './capture-payment/contract.ts';
import { GetPayLink } from './get-pay-link/contract.ts';
import { ListChargebacks } from './list-chargebacks/contract.ts';
import { OpenPayLink } from './open-pay-link/contract.ts';
import { PutChargeback } from './put-chargeback/contract.ts';
import { ResolveChargeback } from './resolve-chargeback/contract.ts';
import { ShowPayLink } from './show-pay-link/contract.ts';
import { ListPayments } from './list-payments/contract.ts';
import { PayOrder } from './pay-order/contract.ts';
import { PreviewRefund } from './preview-refund/contract.ts';
import { ReceiveWebhook } from './receive-webhook/contract.ts';
import { RefreshPayments } from './refresh-payments/contract.ts';
import { RedirectRefund } from './redirect-refund/contract.ts';
import { RefundOrder } from './refund-order/contract.ts';
import { settleGrants } from './grants.ts';
import { providerNames, providerSecrets } from './providers/registry.ts';
import { paymentsScopes } from './scopes.ts';
import { chargebackGrants } from './store/chargebacks.ts';
import { paymentsItems } from './table.ts';

export const payments = defineDomain({
  name: 'payments',
  purpose: 'Payments and refunds of orders, with cash or through a payment provider.',
  items: [paymentsItems],
  secrets: providerSecrets,
  scopes: paymentsScopes,
  errors: paymentsErrors,
  publishes: [
    PaymentAuthorised,
    CaptureRequested,
    PaymentCaptured,
    PaymentVoided,
    PaymentFailed,
    RefundRequested,
    PaymentRefunded,
    RefundFailed,
    ChargebackReceived,
    ChargebackResolved,
    LedgerEntryRecorded,
  ],
  streamEvents: [{ keyPrefix: 'PAY#', on: ['INSERT'] }],
  http: {
    routes: [
      AddChargebackEvidence,
      ListChargebacks,
      PayOrder,
      PutChargeback,
      RefreshPayments,
      ListPayments,
      CapturePayment,
      PreviewRefund,
      RedirectRefund,
      RefundOrder,
      ReceiveWebhook,
      GetPayLink,
      ResolveChargeback,
      ShowPayLink,
      OpenPayLink,
    ],
    errorImpact: 'customers cannot pay, and payments are not recorded until the provider notifies again',
    timeoutSeconds: 15,
    reach: {
      tables: [...settleGrants, ...giveWithinLimitsGrants, ...chargebackGrants],
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
        name: 'on-order-lines-cancelled',
        event: OrderLinesCancelled,
        errorImpact: 'cancelled units are not refunded',
      },
      {
        name: 'on-order-paid',
        event: OrderPaid,
        errorImpact:
          'customers do not get the gift cards they paid for, and credit of paid orders is shown as held',
      },
      {
        name: 'on-fulfilment-shipped',
        event: FulfilmentShipped,
        errorImpact: 'authorised payments of shipped goods are not captured, and lapse',
      },
      {
        name: 'on-pickup-collected',
        event: PickupCollected,
        errorImpact: 'authorised payments of collected goods are not captured, and lapse',
      },
      {
        name: 'on-payment-authorised',
        event: PaymentAuthorised,
        errorImpact: 'goods sent before their payment was authorised are not captured',
      },
      {
        name: 'on-capture-requested',
        event: CaptureRequested,
        errorImpact: 'authorised payments of shipped goods are not captured, and lapse',
      },
      {
        name: 'on-refund-requested',
        event: RefundRequested,
        errorImpact: 'requested refunds are not sent to customers',
      },
    ],
    timers: [{ name: 'send-refund-again', errorImpact: 'deferred refunds are not sent' }],
    reach: {
      tables: [...settleGrants, ...issueCardGrants, may(paymentsItems.items.applied, 'PutItem')],
      secrets: [...providerNames, 'identities'],
      apiUrl: true,
      schedules: true,
    },
  },
});
