// Reads
export { readCode } from './model/read-code.ts';
export { scannedUnits, type ScannedUnits } from './requests/scanned-units.ts';
export { ScanSessionMoved } from './store/scan-sessions.ts';

// Grants
export { useScansGrants } from './store/scan-sessions.ts';
