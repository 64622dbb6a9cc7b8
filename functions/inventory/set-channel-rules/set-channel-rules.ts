import { channelOf } from '../../channels/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { actorReference } from '#shared/actors/actor.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { checkVersion } from '#shared/problems/version.ts';
import { hashOf } from '#shared/ids/ids.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { refreshed, type ChannelRules } from '../model/channel-rules/channel-rules.ts';
import { growthOf, poolMoves } from '../model/channel-rules/pool-moves.ts';
import { isHead, openUnits, type StockHead } from '../model/stock/stock.ts';
import { refuseLargePools } from '../requests/refuse-large-pools.ts';
import { requireLocation } from '../requests/require-location.ts';
import { movePoolsPart } from '../store/channel-rules/move-pools.ts';
import { reshardStock } from '../store/stock/reshard.ts';
import { channelRulesView } from '../view/channel-rules-view.ts';
import { readBuckets } from '../store/stock/stock.ts';
import { stockNotFound } from '../requests/stock-not-found.ts';
import { StockMoved } from '../store/stock/take-stock.ts';
import type { SetChannelRules } from './contract.ts';

type Request = RequestOf<typeof SetChannelRules>;

export const setChannelRules: UseCase<typeof SetChannelRules, Runtime> = async (request, runtime) => {
  const { params, body } = request;
  await requireLocation(runtime, request.actor, params.locationId, '/params/locationId');
  await Promise.all(
    Object.keys(body.channels).map((channel) =>
      channelOf(runtime.db, runtime.clock, channel, `/body/channels/${channel}`),
    ),
  );
  const rulesVersion = await decideAgain(
    (error) => error instanceof StockMoved,
    () => setRules(request, runtime),
  );
  const [buckets = []] = await readBuckets(runtime.db, [params]);
  const head = buckets.find(isHead);
  if (head === undefined) throw stockNotFound(params);
  return { status: 200, body: channelRulesView(head, buckets), version: rulesVersion };
};

/** Sets the rules once; sales in between make it `StockMoved`, and everything is decided again. */
const setRules = async (request: Request, runtime: Runtime): Promise<number> => {
  const { params, body, actor } = request;
  const { db, clock, ids } = runtime;
  const [buckets = []] = await readBuckets(db, [params], 'together');
  const head = buckets.find(isHead);
  if (head === undefined) throw stockNotFound(params);
  const moves = poolMoves(body.channels, buckets);
  const growth = growthOf(moves);
  const rules = refreshed(body.channels, openUnits(buckets) - growth);
  if (moves.length === 0 && sayTheSame(head, rules, body.rebalance)) return head.rulesVersion ?? 0;
  checkVersion(request.ifMatch, head.rulesVersion ?? 0, 'required');
  refuseLargePools(body.channels, buckets);
  if (growth > Math.max(0, head.available)) {
    // Enough is there, but spread: pools are filled from the head, so the shards are folded first.
    await reshardStock(params, () => 1, runtime, actorReference(actor));
    throw new StockMoved();
  }
  const reference = {
    type: 'rebalance' as const,
    reason: 'channel-rules',
    reference: ids.next('rul'),
    actor: actorReference(request.actor),
    correlationId: request.origin.correlationId,
    at: instant(clock),
  };
  await commit(db, [movePoolsPart(head, moves, rules, { reference, rebalances: body.rebalance })]);
  return (head.rulesVersion ?? 0) + 1;
};

const sayTheSame = (head: StockHead, rules: ChannelRules, rebalance: boolean): boolean =>
  hashOf(withoutHidden(head.rules ?? {})) === hashOf(withoutHidden(rules)) &&
  (head.rebalances ?? false) === rebalance;

const withoutHidden = (rules: ChannelRules) =>
  Object.fromEntries(Object.entries(rules).map(([channel, { hidden: _hidden, ...rule }]) => [channel, rule]));
