import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { addChargebackEvidence } from './add-chargeback-evidence/add-chargeback-evidence.ts';
import { AddChargebackEvidence } from './add-chargeback-evidence/contract.ts';
import { CapturePayment } from './capture-payment/contract.ts';
import { capturePayment } from './capture-payment/capture-payment.ts';
import { GetPayLink } from './get-pay-link/contract.ts';
import { getPayLink } from './get-pay-link/get-pay-link.ts';
import { ListChargebacks } from './list-chargebacks/contract.ts';
import { listChargebacks } from './list-chargebacks/list-chargebacks.ts';
import { OpenPayLink } from './open-pay-link/contract.ts';
import { openPayLink } from './open-pay-link/open-pay-link.ts';
import { PutChargeback } from './put-chargeback/contract.ts';
import { putChargeback } from './put-chargeback/put-chargeback.ts';
import { ResolveChargeback } from './resolve-chargeback/contract.ts';
import { resolveChargeback } from './resolve-chargeback/resolve-chargeback.ts';
import { ShowPayLink } from './show-pay-link/contract.ts';
import { showPayLink } from './show-pay-link/show-pay-link.ts';
import { ListPayments } from './list-payments/contract.ts';
import { listPayments } from './list-payments/list-payments.ts';
import { PayOrder } from './pay-order/contract.ts';
import { payOrder } from './pay-order/pay-order.ts';
import { PreviewRefund } from './preview-refund/contract.ts';
import { previewRefund } from './preview-refund/preview-refund.ts';
import { ReceiveWebhook } from './receive-webhook/contract.ts';
import { receiveWebhook } from './receive-webhook/receive-webhook.ts';
import { RefreshPayments } from './refresh-payments/contract.ts';
import { refreshPayments } from './refresh-payments/refresh-payments.ts';
import { RedirectRefund } from './redirect-refund/contract.ts';
import { RefundOrder } from './refund-order/contract.ts';
import { redirectRefund } from './redirect-refund/redirect-refund.ts';
import { refundOrder } from './refund-order/refund-order.ts';
import { withProviders } from './providers/payments-runtime.ts';

export const handler = httpHandler(
  [
    operation(AddChargebackEvidence, addChargebackEvidence),
    operation(ListChargebacks, listChargebacks),
    operation(PayOrder, payOrder),
    operation(PutChargeback, putChargeback),
    operation(RefreshPayments, refreshPayments),
    operation(ListPayments, listPayments),
    operation(PreviewRefund, previewRefund),
    operation(CapturePayment, capturePayment),
    operation(RedirectRefund, redirectRefund),
    operation(RefundOrder, refundOrder),
    operation(ReceiveWebhook, receiveWebhook),
    operation(GetPayLink, getPayLink),
    operation(ResolveChargeback, resolveChargeback),
    operation(ShowPayLink, showPayLink),
    operation(OpenPayLink, openPayLink),
  ],
  { ...withProviders(awsRuntime()), apiUrl: process.env['API_URL'] ?? '' },
);
