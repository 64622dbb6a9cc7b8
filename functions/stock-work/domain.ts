import { directoryGrants } from '../channels/public.ts';
import { offerGrants } from '../catalog/public.ts';
import { changeStockGrants, expectStockGrants, stockedPlacesGrants } from '../inventory/public.ts';
import { readCostGrants, saveCostGrants } from '../purchasing/public.ts';
import { useScansGrants } from '../scanning/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { ApproveTransfer } from './approve-transfer/contract.ts';
import { CancelTransfer } from './cancel-transfer/contract.ts';
import { CloseStockPeriod } from './close-stock-period/contract.ts';
import { CompleteStockTake } from './complete-stock-take/contract.ts';
import { CreateProductionOrder } from './create-production-order/contract.ts';
import { GetProductionOrder } from './get-production-order/contract.ts';
import { GetStockPeriod } from './get-stock-period/contract.ts';
import { GetStockTake } from './get-stock-take/contract.ts';
import { GetTransfer } from './get-transfer/contract.ts';
import { ListCountedLines } from './list-counted-lines/contract.ts';
import { ListPeriodEntries } from './list-period-entries/contract.ts';
import { ListTransfers } from './list-transfers/contract.ts';
import { OpenStockTake } from './open-stock-take/contract.ts';
import { ReceiveTransfer } from './receive-transfer/contract.ts';
import { RecordCounts } from './record-counts/contract.ts';
import { RecordProduction } from './record-production/contract.ts';
import { RequestTransfer } from './request-transfer/contract.ts';
import { SettleTransfer } from './settle-transfer/contract.ts';
import { ShipTransfer } from './ship-transfer/contract.ts';
import { PutBin } from './put-bin/contract.ts';
import { ListBins } from './list-bins/contract.ts';
import { PutSkuBin } from './put-sku-bin/contract.ts';
import { SuggestPutAway } from './suggest-put-away/contract.ts';
import { AdjustStock } from './adjust-stock/contract.ts';
import { DecideAdjustment } from './decide-adjustment/contract.ts';
import { ListHeldAdjustments } from './list-held-adjustments/contract.ts';
import { PutAdjustmentLimits } from './put-adjustment-limits/contract.ts';
import { moveLotsGrants } from '../lots/public.ts';
import { stockWorkErrors } from './errors.ts';
import {
  CountVarianceFound,
  PeriodClosed,
  ProductionCompleted,
  StockTakeCompleted,
  StockWrittenOff,
  TransferDiscrepancySettled,
  TransferReceived,
  TransferShipped,
} from './events.ts';
import { stockWorkScopes } from './scopes.ts';
import { readBinsGrants, saveBinsGrants } from './store/bins.ts';
import { adjustmentGrants } from './store/adjustments.ts';
import { saveCountDaysGrants } from './store/count-days.ts';
import { productionGrants } from './store/production-orders.ts';
import { stockPeriodGrants } from './store/stock-periods.ts';
import { stockTakeGrants } from './store/stock-takes.ts';
import { readTransferGrants, saveTransferGrants } from './store/transfers.ts';
import { stockWorkItems } from './table.ts';

export const stockWork = defineDomain({
  name: 'stock-work',
  purpose: 'Transfers between locations, stock-takes and cycle counts, scans, and closed periods of stock.',
  items: [stockWorkItems],
  scopes: stockWorkScopes,
  errors: stockWorkErrors,
  publishes: [
    ProductionCompleted,
    TransferShipped,
    TransferReceived,
    TransferDiscrepancySettled,
    CountVarianceFound,
    StockTakeCompleted,
    PeriodClosed,
    StockWrittenOff,
  ],
  http: {
    routes: [
      ApproveTransfer,
      CancelTransfer,
      CloseStockPeriod,
      CompleteStockTake,
      CreateProductionOrder,
      GetProductionOrder,
      GetStockPeriod,
      GetStockTake,
      GetTransfer,
      ListCountedLines,
      ListPeriodEntries,
      ListTransfers,
      OpenStockTake,
      ReceiveTransfer,
      RecordCounts,
      RecordProduction,
      RequestTransfer,
      SettleTransfer,
      ShipTransfer,
      AdjustStock,
      DecideAdjustment,
      ListHeldAdjustments,
      PutAdjustmentLimits,
      PutBin,
      ListBins,
      PutSkuBin,
      SuggestPutAway,
    ],
    errorImpact: 'goods cannot be moved between locations, counted or adjusted; sales continue',
    reach: {
      tables: [
        ...directoryGrants,
        ...offerGrants,
        ...changeStockGrants,
        ...stockedPlacesGrants,
        ...expectStockGrants,
        ...readCostGrants,
        ...readTransferGrants,
        ...saveTransferGrants,
        ...stockTakeGrants,
        ...saveCountDaysGrants,
        ...stockPeriodGrants,
        ...useScansGrants,
        ...moveLotsGrants,
        ...saveCostGrants,
        ...productionGrants,
        ...adjustmentGrants,
        ...readBinsGrants,
        ...saveBinsGrants,
      ],
    },
  },
});
