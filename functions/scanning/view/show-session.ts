import type { ScanBatch, ScanSession } from '../model/scan-session.ts';
import { sessionTotals } from '../model/session-totals.ts';

export const showSession = (session: ScanSession, batches: readonly ScanBatch[]) => {
  const skus = sessionTotals(batches, session.repeatWindowSeconds * 1000);
  return {
    sessionId: session.sessionId,
    version: session.version,
    locationId: session.locationId,
    repeatWindowSeconds: session.repeatWindowSeconds,
    status: session.usedBy === undefined ? ('open' as const) : ('used' as const),
    usedBy: session.usedBy,
    skus: skus.map((each) => ({
      ...each,
      serials: [...each.serials],
      lots: each.lots.map((lot) => ({ ...lot, serials: [...lot.serials] })),
    })),
    reads: batches.reduce((sum, { reads }) => sum + reads, 0),
    units: skus.reduce((sum, { quantity }) => sum + quantity, 0),
  };
};
