// Reads
export type { SkuBin } from './model/put-away.ts';
export { binsOfSkus } from './requests/bins-of-skus.ts';
export { skuBinKey } from './store/bins.ts';
export { newTransferLine } from './model/transfer.ts';
export { loadTransfer } from './store/transfers.ts';

// Transaction parts
export { createTransferPart, TransferExists } from './store/transfers.ts';

// Grants
export { readBinsGrants } from './store/bins.ts';
export { readTransferGrants, saveTransferGrants } from './store/transfers.ts';
