import { requireLocation } from '../../inventory/public.ts';
import { actorReference } from '#shared/actors/actor.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf, eventOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { fulfilmentErrors } from '../errors.ts';
import { PickListCreated } from '../events.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import type { PickList } from '../model/pick-list.ts';
import { fulfilmentOfStaff } from '../requests/own-location.ts';
import { walkGoods } from '../requests/pick-stops.ts';
import { requireStatus } from '../requests/require-status.ts';
import { FulfilmentMoved, fulfilmentsAt, loadFulfilments, saveFulfilmentPart } from '../store/fulfilments.ts';
import { createPickListPart, loadPickList, PickListExists } from '../store/pick-lists.ts';
import { showPickList } from '../view/show-pick-list.ts';
import type { CreatePickList } from './contract.ts';

type Request = RequestOf<typeof CreatePickList>;

export const createPickList: UseCase<typeof CreatePickList, Runtime> = async (request, runtime) => {
  const { body, actor, idempotency } = request;
  await requireLocation(runtime, actor, body.locationId, '/body/locationId');
  const pickListId = idempotency === undefined ? runtime.ids.next('pl') : derivedId('pl', idempotency.key);
  const known = idempotency === undefined ? undefined : await loadPickList(runtime.db, pickListId);
  if (known !== undefined) return answerAgain(known, request, runtime);
  return decideAgain(
    (error) => error instanceof FulfilmentMoved,
    () => createOnce(pickListId, request, runtime),
  );
};

const createOnce = async (pickListId: string, request: Request, runtime: Runtime) => {
  const { db, clock } = runtime;
  const { actor, body, idempotency } = request;
  const chosen = await chosenOf(request, runtime);
  const { gtins, stops } = await walkGoods(body.locationId, chosen, runtime);
  const list: PickList = {
    pickListId,
    version: 1,
    locationId: body.locationId,
    fulfilmentIds: chosen.map(({ fulfilmentId }) => fulfilmentId),
    stops,
    createdAt: instant(clock),
    createdBy: actorReference(actor),
    recentKeys: remembered([], idempotency, 201),
  };
  const picking = chosen.map((each) => onList(each, pickListId, gtins));
  try {
    await commit(db, [
      createPickListPart(list, [created(list, picking, request)], clock),
      ...picking.map((each) => saveFulfilmentPart(each, [], clock)),
    ]);
  } catch (error) {
    if (error instanceof PickListExists) return answerAgain(list, request, runtime);
    throw error;
  }
  return { status: 201 as const, body: showPickList(list, picking) };
};

/** The same request again gets its list as it is now. */
const answerAgain = async (list: PickList, { idempotency }: Request, { db }: Runtime) => {
  replayed(list.recentKeys, idempotency);
  const found = await loadFulfilments(db, list.fulfilmentIds);
  const fulfilments = found.filter((each) => each !== undefined);
  return { status: 201 as const, body: showPickList(list, fulfilments) };
};

const chosenOf = async ({ body, actor }: Request, { db }: Runtime): Promise<readonly FulfilmentOrder[]> => {
  const { locationId, fulfilmentIds, limit } = body;
  if (fulfilmentIds !== undefined) {
    const named = [...new Set(fulfilmentIds)];
    const found = await loadFulfilments(db, named);
    return named.map((fulfilmentId, at) => {
      const here = found[at]?.locationId === locationId ? found[at] : undefined;
      const each = fulfilmentOfStaff(here, fulfilmentId, actor);
      requireStatus(each, ['open'], 'a new pick list');
      return each;
    });
  }
  const { items } = await fulfilmentsAt(db, { locationId, status: 'open' }, { limit });
  if (items.length > 0) return items;
  throw problem(fulfilmentErrors.NOTHING_TO_PICK, { detail: `${locationId} has no open fulfilments` });
};

const onList = (
  each: FulfilmentOrder,
  pickListId: string,
  gtins: ReadonlyMap<string, string | undefined>,
): FulfilmentOrder => {
  const lines = each.lines.map((line) => ({ ...line, gtin: gtins.get(line.sku) }));
  return { ...each, lines, pickListId, status: 'picking', version: each.version + 1 };
};

const created = (list: PickList, picking: readonly FulfilmentOrder[], request: Request) =>
  eventOf(PickListCreated, {
    aggregateId: list.pickListId,
    aggregateVersion: list.version,
    occurredAt: list.createdAt,
    cause: causeOf(request),
    data: {
      pickListId: list.pickListId,
      locationId: list.locationId,
      fulfilments: [...list.fulfilmentIds],
      units: picking.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0),
    },
  });
