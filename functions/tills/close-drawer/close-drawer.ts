import { actorReference } from '#shared/actors/actor.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import type { DrawerSession } from '../model/drawer-session.ts';
import { drawerClosed, requireSession } from '../requests/require-session.ts';
import { closeSession, SessionMoved } from '../store/drawer-sessions.ts';
import { showSession } from '../view/show-session.ts';
import type { CloseDrawer } from './contract.ts';

type Request = RequestOf<typeof CloseDrawer>;

export const closeDrawer: UseCase<typeof CloseDrawer, Runtime> = async (request, runtime) => {
  const closed = await decideAgain(
    (error) => error instanceof SessionMoved,
    () => closeOnce(request, runtime),
  );
  return { status: 200, body: showSession(closed), version: closed.version };
};

/** What came in at the last moment is in the sums that the count is compared with. */
const closeOnce = async (request: Request, runtime: Runtime): Promise<DrawerSession> => {
  const { params, body, actor, idempotency } = request;
  const session = await requireSession(runtime.db, params.sessionId, actor);
  if (replayed(session.recentKeys, idempotency) !== undefined && session.status === 'closed') return session;
  if (session.status === 'closed') throw drawerClosed(session);
  const closed: DrawerSession = {
    ...session,
    status: 'closed',
    counted: body.counted,
    closedAt: instant(runtime.clock),
    closedBy: actorReference(actor),
    version: session.version + 1,
    recentKeys: remembered(session.recentKeys, idempotency, 200),
  };
  await closeSession(closed, { ...runtime, cause: causeOf(request) });
  return closed;
};
