import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireDrop } from '../requests/require-drop.ts';
import { dropView } from '../view/drop-view.ts';
import type { GetDrop } from './contract.ts';

export const getDrop: UseCase<typeof GetDrop, Runtime> = async ({ params }, { db, clock }) => {
  const drop = await requireDrop(db, params.dropId);
  return { status: 200, body: dropView(drop, clock.now()), version: drop.version };
};
