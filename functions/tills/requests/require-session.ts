import { worksAt, type Actor } from '#shared/actors/actor.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { problem, type Problem } from '#shared/problems/problem.ts';
import { tillsErrors } from '../errors.ts';
import type { DrawerSession } from '../model/drawer-session.ts';
import { loadSession } from '../store/drawer-sessions.ts';

/**
 * A session, for staff of its location.
 *
 * @throws DRAWER_SESSION_NOT_FOUND
 */
export const requireSession = async (
  db: Pick<Database, 'get'>,
  sessionId: string,
  actor: Actor,
): Promise<DrawerSession> => {
  const found = await loadSession(db, sessionId);
  if (found !== undefined && worksAt(actor, found.locationId)) return found;
  throw problem(tillsErrors.DRAWER_SESSION_NOT_FOUND, {
    detail: `no drawer session ${sessionId} for this caller`,
  });
};

export const drawerClosed = ({ sessionId, closedAt }: DrawerSession): Problem =>
  problem(tillsErrors.DRAWER_CLOSED, { detail: `${sessionId} was closed at ${closedAt}` });
