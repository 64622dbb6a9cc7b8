import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { holdOfCaller } from '../requests/hold-of-caller.ts';
import { loadHold } from '../store/holds.ts';
import { holdView } from '../view/hold-view.ts';
import type { GetHold } from './contract.ts';

export const getHold: UseCase<typeof GetHold, Runtime> = async (request, { db, clock, secrets }) => {
  const { holdId } = request.params;
  const hold = await holdOfCaller(await loadHold(db, holdId), holdId, request, {
    scope: 'orders.read',
    secrets,
  });
  return { status: 200, body: holdView(hold, clock.now()), version: hold.version };
};
