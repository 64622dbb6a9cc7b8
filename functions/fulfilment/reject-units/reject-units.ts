import { rejectStockPart, StockMoved, type RejectedUnits } from '../../inventory/public.ts';
import { OrderMoved, type UnitMove } from '../../orders/public.ts';
import { LotMoved, takeLotsParts } from '../../lots/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { progressEvents } from '../changing/picking-events.ts';
import { stockReferenceOf } from '../changing/stock-reference.ts';
import { orderMovesPart } from '../changing/order-moves.ts';
import { fulfilmentErrors } from '../errors.ts';
import { LineRejected } from '../events.ts';
import { leavingUnits } from '../model/leaving-units.ts';
import { movesOf, progressed } from '../model/completed.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import { rejected, type RejectedLine } from '../model/picking.ts';
import { requireFulfilmentAndOrder } from '../requests/require-fulfilment-and-order.ts';
import { requireStatus } from '../requests/require-status.ts';
import { fulfilmentEvent, fulfilmentFacts } from '../store/fulfilment-events.ts';
import { FulfilmentMoved, saveFulfilmentPart } from '../store/fulfilments.ts';
import { showFulfilment } from '../view/show-fulfilment.ts';
import type { RejectUnits } from './contract.ts';

type Request = RequestOf<typeof RejectUnits>;

export const rejectUnits: UseCase<typeof RejectUnits, Runtime> = async (request, runtime) => {
  const after = await decideAgain(
    (error) =>
      error instanceof FulfilmentMoved ||
      error instanceof OrderMoved ||
      error instanceof StockMoved ||
      error instanceof LotMoved,
    () => rejectOnce(request, runtime),
  );
  return { status: 200, body: showFulfilment(after), version: after.version };
};

const rejectOnce = async (request: Request, runtime: Runtime): Promise<FulfilmentOrder> => {
  const { params, actor, idempotency, body } = request;
  const { db, clock } = runtime;
  const { fulfilment, order } = await requireFulfilmentAndOrder(db, params.fulfilmentId, actor);
  if (replayed(fulfilment.recentKeys, idempotency) !== undefined) return fulfilment;
  requireStatus(fulfilment, ['open', 'picking', 'picked'], 'a rejection');
  const result = rejected(fulfilment, body.units);
  if (result.kind === 'refused') throw notEnough(request, result);
  const isPaid = order.status === 'paid';
  const stock = await rejectStockPart(
    db,
    stockOf(fulfilment.locationId, result.units),
    { isPaid },
    stockReferenceOf(order, request, clock),
  );
  const progress = progressed(
    {
      ...result.fulfilment,
      version: fulfilment.version + 1,
      recentKeys: remembered(fulfilment.recentKeys, idempotency, 200),
    },
    clock.now(),
  );
  const how = { clock, cause: causeOf(request) };
  const after = progress.fulfilment;
  const said = fulfilmentEvent(
    LineRejected,
    after,
    { ...fulfilmentFacts(after), rejected: toldOf(result.units) },
    how,
  );
  const moves = [
    ...waitingMoves(fulfilment, result.units),
    ...(progress.kind === 'picked' ? movesOf(after, after.lines, { from: 'allocated', to: 'picked' }) : []),
  ];
  const lots = progress.kind === 'picked' ? await takeLotsParts({ db, clock }, leavingUnits([after])) : [];
  await commit(db, [
    ...lots,
    saveFulfilmentPart(after, [said, ...progressEvents(progress, how)], clock),
    orderMovesPart(order, moves, how),
    stock,
  ]);
  return after;
};

/** While it is being picked its units are still allocated on the order; once it is complete they are picked. */
const waitingMoves = (fulfilment: FulfilmentOrder, units: readonly RejectedLine[]): readonly UnitMove[] =>
  movesOf(fulfilment, units, {
    from: fulfilment.status === 'picked' ? 'picked' : 'allocated',
    to: 'waiting',
  });

const toldOf = (units: readonly RejectedLine[]) =>
  units.map(({ lineId, sku, quantity, reason }) => ({ lineId, sku, quantity, reason }));

/** Stock of one place is corrected once, so a SKU has one reason in one request. */
const stockOf = (locationId: string, units: readonly RejectedLine[]): readonly RejectedUnits[] =>
  [...Map.groupBy(units, ({ sku }) => sku)].map(([sku, all]) => {
    const [reason, ...others] = new Set(all.map((each) => each.reason));
    if (reason === undefined || others.length > 0)
      throw invalidRequest([
        {
          pointer: '/body/units',
          code: 'several_reasons',
          detail: `${sku} is rejected for several reasons; send one request for each`,
        },
      ]);
    return { sku, locationId, reason, quantity: all.reduce((sum, { quantity }) => sum + quantity, 0) };
  });

const notEnough = ({ body }: Request, { at, has }: { readonly at: number; readonly has: number }) => {
  const asked = body.units[at];
  const detail = `${asked?.quantity} units of line ${asked?.lineId} were rejected; the fulfilment has ${has}`;
  return problem(fulfilmentErrors.NOT_ENOUGH_UNITS, {
    detail,
    errors: [{ pointer: `/body/units/${at}/quantity`, code: 'NOT_ENOUGH_UNITS', detail }],
  });
};
