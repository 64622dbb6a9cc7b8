// Reads
export type { SkuBin } from './model/put-away.ts';
export { binsOfSkus } from './requests/bins-of-skus.ts';
export { skuBinKey } from './store/bins.ts';
export { newTransferLine } from './model/transfer.ts';
export { loadTransfer } from './store/transfers.ts';
export { newStockTake } from './requests/new-stock-take.ts';
export { countDaysAt, type CountDay } from './store/count-days.ts';
export { loadStockTake } from './store/stock-takes.ts';

// Transaction parts
export { createStockTakePart, StockTakeExists } from './requests/new-stock-take.ts';
export { CountDayMoved, countOpenedPart } from './store/count-days.ts';
export { createTransferPart, TransferExists } from './store/transfers.ts';

// Grants
export { readCountDaysGrants, saveCountDaysGrants } from './store/count-days.ts';
export { readBinsGrants } from './store/bins.ts';
export { openStockTakeGrants } from './store/stock-takes.ts';
export { readTransferGrants, saveTransferGrants } from './store/transfers.ts';
