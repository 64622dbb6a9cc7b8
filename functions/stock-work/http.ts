import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { ApproveTransfer } from './approve-transfer/contract.ts';
import { approveTransfer } from './approve-transfer/approve-transfer.ts';
import { CancelTransfer } from './cancel-transfer/contract.ts';
import { cancelTransfer } from './cancel-transfer/cancel-transfer.ts';
import { CloseStockPeriod } from './close-stock-period/contract.ts';
import { closeStockPeriod } from './close-stock-period/close-stock-period.ts';
import { CompleteStockTake } from './complete-stock-take/contract.ts';
import { completeStockTake } from './complete-stock-take/complete-stock-take.ts';
import { CreateProductionOrder } from './create-production-order/contract.ts';
import { createProductionOrder } from './create-production-order/create-production-order.ts';
import { GetProductionOrder } from './get-production-order/contract.ts';
import { getProductionOrder } from './get-production-order/get-production-order.ts';
import { GetStockPeriod } from './get-stock-period/contract.ts';
import { getStockPeriod } from './get-stock-period/get-stock-period.ts';
import { GetStockTake } from './get-stock-take/contract.ts';
import { getStockTake } from './get-stock-take/get-stock-take.ts';
import { GetTransfer } from './get-transfer/contract.ts';
import { getTransfer } from './get-transfer/get-transfer.ts';
import { ListCountedLines } from './list-counted-lines/contract.ts';
import { listCountedLines } from './list-counted-lines/list-counted-lines.ts';
import { ListPeriodEntries } from './list-period-entries/contract.ts';
import { listPeriodEntries } from './list-period-entries/list-period-entries.ts';
import { ListTransfers } from './list-transfers/contract.ts';
import { listTransfers } from './list-transfers/list-transfers.ts';
import { OpenStockTake } from './open-stock-take/contract.ts';
import { openStockTake } from './open-stock-take/open-stock-take.ts';
import { ReceiveTransfer } from './receive-transfer/contract.ts';
import { receiveTransfer } from './receive-transfer/receive-transfer.ts';
import { RecordCounts } from './record-counts/contract.ts';
import { recordCounts } from './record-counts/record-counts.ts';
import { RecordProduction } from './record-production/contract.ts';
import { recordProduction } from './record-production/record-production.ts';
import { RequestTransfer } from './request-transfer/contract.ts';
import { requestTransfer } from './request-transfer/request-transfer.ts';
import { SettleTransfer } from './settle-transfer/contract.ts';
import { settleTransfer } from './settle-transfer/settle-transfer.ts';
import { ShipTransfer } from './ship-transfer/contract.ts';
import { shipTransfer } from './ship-transfer/ship-transfer.ts';
import { PutBin } from './put-bin/contract.ts';
import { putBin } from './put-bin/put-bin.ts';
import { ListBins } from './list-bins/contract.ts';
import { listBins } from './list-bins/list-bins.ts';
import { PutSkuBin } from './put-sku-bin/contract.ts';
import { putSkuBin } from './put-sku-bin/put-sku-bin.ts';
import { SuggestPutAway } from './suggest-put-away/contract.ts';
import { suggestPutAway } from './suggest-put-away/suggest-put-away.ts';
import { AdjustStock } from './adjust-stock/contract.ts';
import { adjustStock } from './adjust-stock/adjust-stock.ts';
import { DecideAdjustment } from './decide-adjustment/contract.ts';
import { decideAdjustment } from './decide-adjustment/decide-adjustment.ts';
import { ListHeldAdjustments } from './list-held-adjustments/contract.ts';
import { listHeldAdjustments } from './list-held-adjustments/list-held-adjustments.ts';
import { PutAdjustmentLimits } from './put-adjustment-limits/contract.ts';
import { putAdjustmentLimits } from './put-adjustment-limits/put-adjustment-limits.ts';

export const handler = httpHandler(
  [
    operation(ApproveTransfer, approveTransfer),
    operation(CancelTransfer, cancelTransfer),
    operation(CloseStockPeriod, closeStockPeriod),
    operation(CompleteStockTake, completeStockTake),
    operation(CreateProductionOrder, createProductionOrder),
    operation(GetProductionOrder, getProductionOrder),
    operation(GetStockPeriod, getStockPeriod),
    operation(GetStockTake, getStockTake),
    operation(GetTransfer, getTransfer),
    operation(ListCountedLines, listCountedLines),
    operation(ListPeriodEntries, listPeriodEntries),
    operation(ListTransfers, listTransfers),
    operation(OpenStockTake, openStockTake),
    operation(ReceiveTransfer, receiveTransfer),
    operation(RecordCounts, recordCounts),
    operation(RecordProduction, recordProduction),
    operation(RequestTransfer, requestTransfer),
    operation(SettleTransfer, settleTransfer),
    operation(ShipTransfer, shipTransfer),
    operation(AdjustStock, adjustStock),
    operation(DecideAdjustment, decideAdjustment),
    operation(ListHeldAdjustments, listHeldAdjustments),
    operation(PutAdjustmentLimits, putAdjustmentLimits),
    operation(PutBin, putBin),
    operation(ListBins, listBins),
    operation(PutSkuBin, putSkuBin),
    operation(SuggestPutAway, suggestPutAway),
  ],
  awsRuntime(),
);
