import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireSession } from '../requests/require-session.ts';
import { showSession } from '../view/show-session.ts';
import type { GetDrawerSession } from './contract.ts';

export const getDrawerSession: UseCase<typeof GetDrawerSession, Runtime> = async (
  { params, actor },
  { db },
) => {
  const session = await requireSession(db, params.sessionId, actor);
  return { status: 200, body: showSession(session), version: session.version };
};
