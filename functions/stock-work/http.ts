import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { ApproveTransfer } from './approve-transfer/contract.ts';
import { approveTransfer } from './approve-transfer/approve-transfer.ts';
import { CancelTransfer } from './cancel-transfer/contract.ts';
import { cancelTransfer } from './cancel-transfer/cancel-transfer.ts';
import { GetTransfer } from './get-transfer/contract.ts';
import { getTransfer } from './get-transfer/get-transfer.ts';
import { ListTransfers } from './list-transfers/contract.ts';
import { listTransfers } from './list-transfers/list-transfers.ts';
import { ReceiveTransfer } from './receive-transfer/contract.ts';
import { receiveTransfer } from './receive-transfer/receive-transfer.ts';
import { RequestTransfer } from './request-transfer/contract.ts';
import { requestTransfer } from './request-transfer/request-transfer.ts';
import { SettleTransfer } from './settle-transfer/contract.ts';
import { settleTransfer } from './settle-transfer/settle-transfer.ts';
import { ShipTransfer } from './ship-transfer/contract.ts';
import { shipTransfer } from './ship-transfer/ship-transfer.ts';

export const handler = httpHandler(
  [
    operation(ApproveTransfer, approveTransfer),
    operation(CancelTransfer, cancelTransfer),
    operation(GetTransfer, getTransfer),
    operation(ListTransfers, listTransfers),
    operation(ReceiveTransfer, receiveTransfer),
    operation(RequestTransfer, requestTransfer),
    operation(SettleTransfer, settleTransfer),
    operation(ShipTransfer, shipTransfer),
  ],
  awsRuntime(),
);
