import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import { sessionUsed } from '../requests/require-scan-session.ts';
import { batchesOf, loadSession, sessionKey } from '../store/scan-sessions.ts';
import { showSession } from '../view/show-session.ts';
import type { PutScanSession } from './contract.ts';

export const putScanSession: UseCase<typeof PutScanSession, Runtime> = async (request, runtime) => {
  const { params, body, actor } = request;
  const { sessionId } = params;
  await requireLocation(runtime, actor, body.locationId, '/body/locationId');
  const current = await loadSession(runtime.db, sessionId);
  if (current?.usedBy !== undefined) throw sessionUsed(current);
  const { status, aggregate } = await saveUpsert(
    runtime.db,
    { key: sessionKey(sessionId), current },
    { sessionId, ...body },
    request,
  );
  const batches = current === undefined ? [] : await batchesOf(runtime.db, sessionId);
  return { status, body: showSession(aggregate, batches), version: aggregate.version };
};
