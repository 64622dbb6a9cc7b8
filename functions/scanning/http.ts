import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetScanSession } from './get-scan-session/contract.ts';
import { getScanSession } from './get-scan-session/get-scan-session.ts';
import { PutScanSession } from './put-scan-session/contract.ts';
import { putScanSession } from './put-scan-session/put-scan-session.ts';
import { RecordScans } from './record-scans/contract.ts';
import { recordScans } from './record-scans/record-scans.ts';

export const handler = httpHandler(
  [
    operation(GetScanSession, getScanSession),
    operation(PutScanSession, putScanSession),
    operation(RecordScans, recordScans),
  ],
  awsRuntime(),
);
