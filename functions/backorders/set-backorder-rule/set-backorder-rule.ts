import { offerKey, type Offer } from '../../catalog/public.ts';
import { channelOf } from '../../channels/public.ts';
import { changeStockParts, readHeads, requireLocation, requireSkus } from '../../inventory/public.ts';
import { actorReference } from '#shared/actors/actor.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { backordersErrors } from '../errors.ts';
import { fillQueue } from '../filling/fill-queue.ts';
import { redateQueue } from '../filling/redate-queue.ts';
import { backordersAt } from '../store/backorders-at.ts';
import type { StoredBackorderRule } from '../model/backorder.ts';
import { enteredParts, loadRules, ruleKey } from '../store/rules.ts';
import { showBackorders } from '../view/show-backorders.ts';
import type { SetBackorderRule } from './contract.ts';

type BackorderContent = Omit<StoredBackorderRule, keyof Versioned>;
type Request = RequestOf<typeof SetBackorderRule>;

/** Saves the rule with what is entered as on its way, then sees to those who wait already. */
export const setBackorderRule: UseCase<typeof SetBackorderRule, Runtime> = async (request, runtime) => {
  const { params, body } = request;
  await requireSellable(request, runtime);
  const [[current], opening] = await Promise.all([
    loadRules(runtime.db, [params]),
    openingParts(request, runtime),
  ]);
  const at = {
    key: ruleKey(params),
    current,
    beside: (rule: StoredBackorderRule) => [enteredParts(current, rule), ...opening],
  };
  const { status, aggregate } = await saveUpsert<BackorderContent>(
    runtime.db,
    at,
    { ...params, ...body },
    request,
  );
  const cause = causeOf(request);
  await fillQueue(params, cause, runtime);
  await redateQueue(aggregate, cause, runtime);
  const found = await backordersAt(runtime.db, params);
  return { status, body: showBackorders(found, instant(runtime.clock)), version: aggregate.version };
};

const requireSellable = async ({ params, body, actor }: Request, runtime: Runtime): Promise<void> => {
  await requireLocation(runtime, actor, params.locationId, '/params/locationId');
  await requireSkus(runtime.db, [{ sku: params.sku, pointer: '/params/sku' }]);
  const offer = await runtime.db.get<Offer>(offerKey(params.sku));
  if (offer?.kit !== undefined)
    throw problem(backordersErrors.KIT_NOT_BACKORDERABLE, {
      detail: `${params.sku} is a kit of ${offer.kit.map(({ sku }) => sku).join(', ')}`,
    });
  for (const [at, channel] of (body.channels ?? []).entries())
    await channelOf(runtime.db, runtime.clock, channel, `/body/channels/${at}`);
  const references = body.incoming.map(({ reference }) => reference);
  const twice = references.findIndex((reference, at) => references.indexOf(reference) !== at);
  if (twice === -1) return;
  throw invalidRequest([
    {
      pointer: `/body/incoming/${twice}/reference`,
      code: 'duplicate',
      detail: `${references[twice]} is listed twice; add its quantities up`,
    },
  ]);
};

/** Goods that were never there need a place on the shelf for those who wait for them. */
const openingParts = async (request: Request, runtime: Runtime): Promise<readonly TransactionPart[]> => {
  const { params, actor, origin } = request;
  const [head] = await readHeads(runtime.db, [params]);
  if (head !== undefined) return [];
  const reference = {
    type: 'opening' as const,
    reference: runtime.ids.next('mov'),
    actor: actorReference(actor),
    correlationId: origin.correlationId,
    at: instant(runtime.clock),
  };
  return (await changeStockParts(runtime, [{ ...params, onHand: 0, reference }], causeOf(request))).parts;
};
