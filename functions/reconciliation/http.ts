import { httpHandler, operation } from '#shared/http/handler.ts';
import { CloseDay } from './close-day/contract.ts';
import { closeDay } from './close-day/close-day.ts';
import { ExplainDifference } from './explain-difference/contract.ts';
import { explainDifference } from './explain-difference/explain-difference.ts';
import { GetSettlement } from './get-settlement/contract.ts';
import { getSettlement } from './get-settlement/get-settlement.ts';
import { ReconcileDay } from './reconcile-day/contract.ts';
import { reconcileDay } from './reconcile-day/reconcile-day.ts';
import { ImportBankStatement } from './import-bank-statement/contract.ts';
import { importBankStatement } from './import-bank-statement/import-bank-statement.ts';
import { RecordRemittance } from './record-remittance/contract.ts';
import { recordRemittance } from './record-remittance/record-remittance.ts';
import { RecordTransfer } from './record-transfer/contract.ts';
import { recordTransfer } from './record-transfer/record-transfer.ts';
import { reconciliationRuntime } from './runtime.ts';
import { UploadSettlement } from './upload-settlement/contract.ts';
import { uploadSettlement } from './upload-settlement/upload-settlement.ts';

export const handler = httpHandler(
  [
    operation(RecordTransfer, recordTransfer),
    operation(ImportBankStatement, importBankStatement),
    operation(RecordRemittance, recordRemittance),
    operation(UploadSettlement, uploadSettlement),
    operation(ReconcileDay, reconcileDay),
    operation(GetSettlement, getSettlement),
    operation(ExplainDifference, explainDifference),
    operation(CloseDay, closeDay),
  ],
  reconciliationRuntime(),
);
