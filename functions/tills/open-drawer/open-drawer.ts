import { requireLocation } from '../../inventory/public.ts';
import { actorReference } from '#shared/actors/actor.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { tillsErrors } from '../errors.ts';
import { NO_TOTALS, type DrawerSession } from '../model/drawer-session.ts';
import { DrawerTaken, loadSession, openSession, openSessionOf } from '../store/drawer-sessions.ts';
import { showSession } from '../view/show-session.ts';
import type { OpenDrawer } from './contract.ts';

type Request = RequestOf<typeof OpenDrawer>;

export const openDrawer: UseCase<typeof OpenDrawer, Runtime> = async (request, runtime) => {
  const { body, actor, idempotency } = request;
  await requireLocation(runtime, actor, body.locationId, '/body/locationId');
  const sessionId = idempotency === undefined ? runtime.ids.next('drw') : derivedId('drw', idempotency.key);
  const session = newSession(sessionId, request, runtime);
  try {
    await openSession(session, { ...runtime, cause: causeOf(request) });
  } catch (error) {
    if (!(error instanceof DrawerTaken)) throw error;
    return answerTaken(session, request, runtime);
  }
  return { status: 201, body: showSession(session), version: session.version };
};

const newSession = (
  sessionId: string,
  { body, actor, idempotency }: Request,
  { clock }: Runtime,
): DrawerSession => ({
  ...body,
  sessionId,
  version: 1,
  status: 'open',
  expected: body.float,
  totals: NO_TOTALS,
  entries: 0,
  openedAt: instant(clock),
  openedBy: actorReference(actor),
  recentKeys: remembered([], idempotency, 201),
});

/** The same request again gets its session; another one hears which session the drawer is open with. */
const answerTaken = async (
  { sessionId, locationId, drawer }: DrawerSession,
  request: Request,
  { db }: Runtime,
) => {
  const own = await loadSession(db, sessionId);
  if (own !== undefined && replayed(own.recentKeys, request.idempotency) !== undefined)
    return { status: 201 as const, body: showSession(own), version: own.version };
  const open = await openSessionOf(db, { locationId, drawer });
  throw problem(tillsErrors.DRAWER_ALREADY_OPEN, {
    detail: `${drawer} at ${locationId} is open with ${open ?? 'a session that was closed a moment ago'}`,
    extensions: { sessionId: open },
  });
};
