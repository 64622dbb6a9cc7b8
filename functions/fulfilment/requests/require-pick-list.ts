import { worksAt, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { fulfilmentErrors } from '../errors.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import type { PickList } from '../model/pick-list.ts';
import { loadFulfilments } from '../store/fulfilments.ts';
import { loadPickList } from '../store/pick-lists.ts';

/**
 * A pick list with its fulfilments as they are now, for staff of its location.
 *
 * @throws PICK_LIST_NOT_FOUND
 */
export const requirePickList = async (
  { db }: Pick<Runtime, 'db'>,
  pickListId: string,
  actor: Actor,
): Promise<{ readonly list: PickList; readonly fulfilments: readonly FulfilmentOrder[] }> => {
  const list = await loadPickList(db, pickListId);
  if (list === undefined || !worksAt(actor, list.locationId))
    throw problem(fulfilmentErrors.PICK_LIST_NOT_FOUND, {
      detail: `no pick list ${pickListId} for this caller`,
    });
  const found = await loadFulfilments(db, list.fulfilmentIds);
  const fulfilments = found
    .filter((each) => each !== undefined)
    .filter((each) => each.pickListId === pickListId);
  return { list, fulfilments };
};
