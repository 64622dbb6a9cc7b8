import { barcodeGrants, offerGrants } from '../catalog/public.ts';
import { directoryGrants } from '../channels/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { scanningErrors } from './errors.ts';
import { GetScanSession } from './get-scan-session/contract.ts';
import { PutScanSession } from './put-scan-session/contract.ts';
import { RecordScans } from './record-scans/contract.ts';
import { scanningScopes } from './scopes.ts';
import { recordScansGrants } from './store/scan-sessions.ts';
import { scanningItems } from './table.ts';

export const scanning = defineDomain({
  name: 'scanning',
  purpose: 'Reads of barcode scanners and RFID readers, as units by SKU.',
  items: [scanningItems],
  scopes: scanningScopes,
  errors: scanningErrors,
  publishes: [],
  http: {
    routes: [GetScanSession, PutScanSession, RecordScans],
    errorImpact: 'scanners keep their reads and send them again; counts and receipts can be typed in',
    reach: { tables: [...directoryGrants, ...offerGrants, ...barcodeGrants, ...recordScansGrants] },
  },
});
