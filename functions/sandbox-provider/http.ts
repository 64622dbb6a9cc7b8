import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { makeSchedules } from '#shared/scheduler/schedules.ts';
import { DecideSandboxPayment } from './decide-sandbox-payment/contract.ts';
import { decideSandboxPayment } from './decide-sandbox-payment/decide-sandbox-payment.ts';
import { GetSandboxPayment } from './get-sandbox-payment/contract.ts';
import { getSandboxPayment } from './get-sandbox-payment/get-sandbox-payment.ts';
import { RefundSandboxPayment } from './refund-sandbox-payment/contract.ts';
import { refundSandboxPayment } from './refund-sandbox-payment/refund-sandbox-payment.ts';
import { ShowPayPage } from './show-pay-page/contract.ts';
import { showPayPage } from './show-pay-page/show-pay-page.ts';
import { StartSandboxPayment } from './start-sandbox-payment/contract.ts';
import { startSandboxPayment } from './start-sandbox-payment/start-sandbox-payment.ts';
import { BookSandboxParcel } from './book-sandbox-parcel/contract.ts';
import { bookSandboxParcel } from './book-sandbox-parcel/book-sandbox-parcel.ts';
import { GetSandboxParcel } from './get-sandbox-parcel/contract.ts';
import { getSandboxParcel } from './get-sandbox-parcel/get-sandbox-parcel.ts';
import { CancelSandboxParcel } from './cancel-sandbox-parcel/contract.ts';
import { cancelSandboxParcel } from './cancel-sandbox-parcel/cancel-sandbox-parcel.ts';
import { MoveSandboxParcel } from './move-sandbox-parcel/contract.ts';
import { moveSandboxParcel } from './move-sandbox-parcel/move-sandbox-parcel.ts';
import { ShowSandboxLabel } from './show-sandbox-label/contract.ts';
import { showSandboxLabel } from './show-sandbox-label/show-sandbox-label.ts';
import { CallSandboxMarketplace } from './call-sandbox-marketplace/contract.ts';
import { callSandboxMarketplace } from './call-sandbox-marketplace/call-sandbox-marketplace.ts';
import { GetSandboxMarketplace } from './get-sandbox-marketplace/contract.ts';
import { getSandboxMarketplace } from './get-sandbox-marketplace/get-sandbox-marketplace.ts';
import { PutSandboxMarketplace } from './put-sandbox-marketplace/contract.ts';
import { putSandboxMarketplace } from './put-sandbox-marketplace/put-sandbox-marketplace.ts';
import { OrderAtSandboxMarketplace } from './order-at-sandbox-marketplace/contract.ts';
import { orderAtSandboxMarketplace } from './order-at-sandbox-marketplace/order-at-sandbox-marketplace.ts';
import { GetSandboxPayout } from './get-sandbox-payout/contract.ts';
import { getSandboxPayout } from './get-sandbox-payout/get-sandbox-payout.ts';
import { sandboxRuntime } from './notifying/sandbox-runtime.ts';

export const handler = httpHandler(
  [
    operation(StartSandboxPayment, startSandboxPayment),
    operation(GetSandboxPayment, getSandboxPayment),
    operation(RefundSandboxPayment, refundSandboxPayment),
    operation(ShowPayPage, showPayPage),
    operation(DecideSandboxPayment, decideSandboxPayment),
    operation(BookSandboxParcel, bookSandboxParcel),
    operation(GetSandboxParcel, getSandboxParcel),
    operation(CancelSandboxParcel, cancelSandboxParcel),
    operation(MoveSandboxParcel, moveSandboxParcel),
    operation(ShowSandboxLabel, showSandboxLabel),
    operation(CallSandboxMarketplace, callSandboxMarketplace),
    operation(GetSandboxMarketplace, getSandboxMarketplace),
    operation(PutSandboxMarketplace, putSandboxMarketplace),
    operation(OrderAtSandboxMarketplace, orderAtSandboxMarketplace),
    operation(GetSandboxPayout, getSandboxPayout),
  ],
  sandboxRuntime(awsRuntime(), makeSchedules()),
);
