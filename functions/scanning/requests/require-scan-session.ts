import { worksAt, type Actor } from '#shared/actors/actor.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { scanningErrors } from '../errors.ts';
import type { ScanSession } from '../model/scan-session.ts';
import { loadSession } from '../store/scan-sessions.ts';

/**
 * A session, for staff of its location.
 *
 * @throws SCAN_SESSION_NOT_FOUND
 */
export const requireScanSession = async (
  db: Pick<Database, 'get'>,
  sessionId: string,
  actor: Actor,
): Promise<ScanSession> => {
  const found = await loadSession(db, sessionId);
  if (found !== undefined && worksAt(actor, found.locationId)) return found;
  throw problem(scanningErrors.SCAN_SESSION_NOT_FOUND, {
    detail: `no scan session ${sessionId} for this caller`,
  });
};

export const sessionUsed = ({ sessionId, usedBy }: Pick<ScanSession, 'sessionId' | 'usedBy'>) =>
  problem(scanningErrors.SCAN_SESSION_USED, {
    detail: `${sessionId} was recorded as ${usedBy ?? 'something else'}`,
  });
