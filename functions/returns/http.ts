import { withCarriers } from '../fulfilment/public.ts';
import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { appealReturn } from './appeal-return/appeal-return.ts';
import { AppealReturn } from './appeal-return/contract.ts';
import { approveReturn } from './approve-return/approve-return.ts';
import { ApproveReturn } from './approve-return/contract.ts';
import { cancelReturn } from './cancel-return/cancel-return.ts';
import { CancelReturn } from './cancel-return/contract.ts';
import { GetReturnPolicy } from './get-return-policy/contract.ts';
import { getReturnPolicy } from './get-return-policy/get-return-policy.ts';
import { GetReturn } from './get-return/contract.ts';
import { getReturn } from './get-return/get-return.ts';
import { GetReturnReport } from './get-return-report/contract.ts';
import { getReturnReport } from './get-return-report/get-return-report.ts';
import { LookUpGiftReceipt } from './look-up-gift-receipt/contract.ts';
import { lookUpGiftReceipt } from './look-up-gift-receipt/look-up-gift-receipt.ts';
import { RequestGiftReturn } from './request-gift-return/contract.ts';
import { requestGiftReturn } from './request-gift-return/request-gift-return.ts';
import { MakeGiftReceipt } from './make-gift-receipt/contract.ts';
import { makeGiftReceipt } from './make-gift-receipt/make-gift-receipt.ts';
import { LabelReturn } from './label-return/contract.ts';
import { labelReturn } from './label-return/label-return.ts';
import { ListReturnReasons } from './list-return-reasons/contract.ts';
import { listReturnReasons } from './list-return-reasons/list-return-reasons.ts';
import { ListReturnsOfOrder } from './list-returns-of-order/contract.ts';
import { listReturnsOfOrder } from './list-returns-of-order/list-returns-of-order.ts';
import { ListReturns } from './list-returns/contract.ts';
import { listReturns } from './list-returns/list-returns.ts';
import { PreviewReturn } from './preview-return/contract.ts';
import { previewReturn } from './preview-return/preview-return.ts';
import { PutReturnPolicy } from './put-return-policy/contract.ts';
import { putReturnPolicy } from './put-return-policy/put-return-policy.ts';
import { ReceiveReturn } from './receive-return/contract.ts';
import { receiveReturn } from './receive-return/receive-return.ts';
import { RefuseReturn } from './refuse-return/contract.ts';
import { refuseReturn } from './refuse-return/refuse-return.ts';
import { RequestReturn } from './request-return/contract.ts';
import { requestReturn } from './request-return/request-return.ts';

export const handler = httpHandler(
  [
    operation(AppealReturn, appealReturn),
    operation(ApproveReturn, approveReturn),
    operation(CancelReturn, cancelReturn),
    operation(GetReturn, getReturn),
    operation(GetReturnPolicy, getReturnPolicy),
    operation(GetReturnReport, getReturnReport),
    operation(LabelReturn, labelReturn),
    operation(ListReturnReasons, listReturnReasons),
    operation(ListReturns, listReturns),
    operation(ListReturnsOfOrder, listReturnsOfOrder),
    operation(LookUpGiftReceipt, lookUpGiftReceipt),
    operation(RequestGiftReturn, requestGiftReturn),
    operation(MakeGiftReceipt, makeGiftReceipt),
    operation(PreviewReturn, previewReturn),
    operation(PutReturnPolicy, putReturnPolicy),
    operation(ReceiveReturn, receiveReturn),
    operation(RefuseReturn, refuseReturn),
    operation(RequestReturn, requestReturn),
  ],
  withCarriers(awsRuntime()),
);
