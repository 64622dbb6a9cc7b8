import { channelsErrors } from '../../channels/errors.ts';
import { channelOf, requireOwnChannel, type Channel } from '../../channels/public.ts';
import { refuseDropped } from '../../drops/public.ts';
import { insufficientStock, planTogether, requireLocation, StockMoved } from '../../inventory/public.ts';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { hasScope, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { guestToken } from '#shared/secrets/secrets.ts';
import { instant } from '#shared/time/clock.ts';
import type { Hold, HoldLine } from '../model/hold.ts';
import { holdUntil } from '../requests/hold-until.ts';
import { loadHold, placeHold as saveNewHold } from '../store/holds.ts';
import { holdView } from '../view/hold-view.ts';
import { refuseQuantities } from '../requests/refuse-quantities.ts';
import { refuseUnknown } from '../requests/refuse-unknown.ts';
import { unitsToHold, type UnitsToHold } from '../store/units-to-hold.ts';
import type { PlaceHold } from './contract.ts';

type Request = RequestOf<typeof PlaceHold>;

export const placeHold: UseCase<typeof PlaceHold, Runtime> = async (request, runtime) => {
  const { body, actor } = request;
  requireHolder(actor);
  const channel = await channelOf(runtime.db, runtime.clock, body.channel, '/body/channel');
  requireOwnChannel(request.actor, channel.code);
  refuseForOthers(actor, body.owner);
  if (body.locationId !== undefined) {
    await requireLocation(runtime, actor, body.locationId, '/body/locationId');
    refuseElsewhere(channel, body.locationId);
  }
  const wanted = await unitsToHold(body.lines, runtime);
  // A customer's hold would be a way around the line.
  if (actor.kind === 'customer') await refuseDropped({ channel: channel.code, ...wanted }, runtime);
  const locations = body.locationId === undefined ? channel.locations : [body.locationId];
  // A retry under the same key finds its hold; keys are scoped to the signed-in caller.
  const holdId =
    request.idempotency === undefined ? runtime.ids.next('hold') : derivedId('hold', request.idempotency.key);
  const earlier = request.idempotency === undefined ? undefined : await loadHold(runtime.db, holdId);
  const hold =
    replayed(earlier?.recentKeys, request.idempotency) !== undefined && earlier !== undefined
      ? earlier
      : await decideAgain(
          (error) => error instanceof StockMoved,
          () => place(holdId, request, { wanted, channel, locations }, runtime),
        );
  return {
    status: 201,
    body: holdView(hold, runtime.clock.now(), await guestToken(runtime.secrets, 'hold', holdId)),
    version: hold.version,
  };
};

/** A guest could empty the shop with holds; whoever holds stock has a name. */
const requireHolder = (actor: Actor): void => {
  if (actor.kind === 'customer' || hasScope(actor, 'orders.write')) return;
  throw problem(actor.kind === 'guest' ? commonErrors.UNAUTHENTICATED : commonErrors.FORBIDDEN, {
    detail: 'holding stock requires a signed-in customer or the scope orders.write',
  });
};

/** A customer holds for nobody else. */
const refuseForOthers = (actor: Actor, owner: string | undefined): void => {
  if (actor.kind !== 'customer' || owner === undefined || owner === `customer:${actor.customerId}`) return;
  throw problem(commonErrors.FORBIDDEN, {
    detail: 'a customer can hold stock only for themselves; leave `owner` out',
    errors: [{ pointer: '/body/owner', code: 'FORBIDDEN', detail: `${owner} is a different customer` }],
  });
};

const refuseElsewhere = ({ code, locations }: Channel, locationId: string): void => {
  if (locations.includes(locationId)) return;
  const detail = `${code} does not sell from ${locationId}`;
  throw problem(channelsErrors.LOCATION_NOT_FOUND, {
    detail,
    errors: [{ pointer: '/body/locationId', code: 'LOCATION_NOT_FOUND', detail }],
  });
};

const place = async (
  holdId: string,
  request: Request,
  {
    wanted,
    channel,
    locations,
  }: { readonly wanted: UnitsToHold; readonly channel: Channel; readonly locations: readonly string[] },
  runtime: Runtime,
): Promise<Hold> => {
  const { body, actor } = request;
  refuseQuantities(wanted, channel);
  const plan = await planTogether(runtime.db, wanted.units, { channel: body.channel, locations });
  if (plan.kind === 'short') {
    refuseUnknown(wanted, plan.shortages);
    throw insufficientStock(plan.shortages, ({ lineId }) => `/body/lines/${lineId}/quantity`);
  }
  const hold: Hold = {
    holdId,
    version: 1,
    status: 'held',
    channel: body.channel,
    owner: actor.kind === 'customer' ? `customer:${actor.customerId}` : (body.owner ?? actor.kind),
    lines: plan.lines.map(({ sku, quantity, takes }): HoldLine => ({ sku, quantity, takes })),
    placedAt: instant(runtime.clock),
    expiresAt: holdUntil(body.expiresIn, actor, runtime.clock.now()),
    extended: false,
    recentKeys: remembered([], request.idempotency, 201),
  };
  await saveNewHold(hold, causeOf(request), runtime);
  return hold;
};
