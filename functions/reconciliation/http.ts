import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { RecordRemittance } from './record-remittance/contract.ts';
import { recordRemittance } from './record-remittance/record-remittance.ts';
import { RecordTransfer } from './record-transfer/contract.ts';
import { recordTransfer } from './record-transfer/record-transfer.ts';

export const handler = httpHandler(
  [operation(RecordRemittance, recordRemittance), operation(RecordTransfer, recordTransfer)],
  awsRuntime(),
);
