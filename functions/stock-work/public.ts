// Reads
export { newTransferLine } from './model/transfer.ts';
export { loadTransfer } from './store/transfers.ts';

// Transaction parts
export { createTransferPart, TransferExists } from './store/transfers.ts';

// Grants
export { readTransferGrants, saveTransferGrants } from './store/transfers.ts';
