import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadSessions, openSessionsAt } from '../store/drawer-sessions.ts';
import { showSession } from '../view/show-session.ts';
import type { ListOpenDrawers } from './contract.ts';

export const listOpenDrawers: UseCase<typeof ListOpenDrawers, Runtime> = async (
  { params, actor },
  runtime,
) => {
  await requireLocation(runtime, actor, params.code, '/params/code');
  const open = await openSessionsAt(runtime.db, params.code);
  const sessions = open.length === 0 ? [] : await loadSessions(runtime.db, open);
  return { status: 200, body: { data: sessions.map(showSession) } };
};
