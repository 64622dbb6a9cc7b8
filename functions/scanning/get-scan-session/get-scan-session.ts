import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireScanSession } from '../requests/require-scan-session.ts';
import { batchesOf } from '../store/scan-sessions.ts';
import { showSession } from '../view/show-session.ts';
import type { GetScanSession } from './contract.ts';

export const getScanSession: UseCase<typeof GetScanSession, Runtime> = async ({ params, actor }, { db }) => {
  const session = await requireScanSession(db, params.sessionId, actor);
  const batches = await batchesOf(db, session.sessionId);
  return { status: 200, body: showSession(session, batches), version: session.version };
};
