import type { Actor } from '#shared/actors/actor.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { problem } from '#shared/problems/problem.ts';
import { scanningErrors } from '../errors.ts';
import type { ScannedSku } from '../model/scan-session.ts';
import { sessionTotals } from '../model/session-totals.ts';
import { batchesOf, useSessionPart } from '../store/scan-sessions.ts';
import { requireScanSession, sessionUsed } from './require-scan-session.ts';

export interface ScanUse {
  readonly sessionId: string;
  readonly actor: Actor;
  readonly locationId: string;
  /** What the session becomes, for example `receipt:gr-1`. */
  readonly usedBy: string;
  /** SKUs that the work takes at once. */
  readonly maxSkus: number;
}

export interface ScannedUnits {
  readonly skus: readonly ScannedSku[];
  /** The same work was recorded with this session before. */
  readonly isRepetition: boolean;
  /**
   * Ends the session in the transaction of the work; `ScanSessionMoved` when reads came in meanwhile. Nothing for a
   * repetition: the work refuses it.
   */
  readonly parts: readonly TransactionPart[];
}

/**
 * What a session found, to be recorded as a count, receipt, transfer or pick.
 *
 * @throws SCAN_SESSION_NOT_FOUND, SCAN_SESSION_USED or SCAN_SESSION_NOT_USABLE
 */
export const scannedUnits = async (db: Database, use: ScanUse): Promise<ScannedUnits> => {
  const session = await requireScanSession(db, use.sessionId, use.actor);
  if (session.usedBy !== undefined && session.usedBy !== use.usedBy) throw sessionUsed(session);
  if (session.locationId !== use.locationId)
    throw notUsable(`${session.sessionId} is of ${session.locationId}, not of ${use.locationId}`);
  const skus = sessionTotals(await batchesOf(db, session.sessionId), session.repeatWindowSeconds * 1000);
  if (skus.length === 0) throw notUsable(`${session.sessionId} has no reads of a known SKU`);
  if (skus.length > use.maxSkus)
    throw notUsable(`${session.sessionId} has ${skus.length} SKUs, at most ${use.maxSkus} go together`);
  const isRepetition = session.usedBy !== undefined;
  return { skus, isRepetition, parts: isRepetition ? [] : [useSessionPart(session, use.usedBy)] };
};

const notUsable = (detail: string) =>
  problem(scanningErrors.SCAN_SESSION_NOT_USABLE, {
    detail,
    errors: [{ pointer: '/body/scanSessionId', code: 'SCAN_SESSION_NOT_USABLE', detail }],
  });
