import { handOverPart, NotOnHand } from '../../inventory/public.ts';
import { loadOrderRecord, OrderMoved, type Order } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { problem } from '#shared/problems/problem.ts';
import { instant } from '#shared/time/clock.ts';
import { stockReferenceOf } from '../changing/stock-reference.ts';
import { orderMovesPart } from '../changing/order-moves.ts';
import { fulfilmentErrors } from '../errors.ts';
import { FulfilmentShipped } from '../events.ts';
import { movesOf } from '../model/completed.ts';
import { advanced } from '../model/fulfilment-due.ts';
import { partsOfFulfilmentId, type FulfilmentOrder } from '../model/fulfilment-order.ts';
import type { PackedParcel } from '../model/parcel.ts';
import type { FulfilmentRuntime } from '../providers/connect.ts';
import { fulfilmentOfStaff } from '../requests/own-location.ts';
import { requireStatus } from '../requests/require-status.ts';
import { fulfilmentEvent, fulfilmentFacts } from '../store/fulfilment-events.ts';
import { FulfilmentMoved, loadFulfilment, saveFulfilmentPart } from '../store/fulfilments.ts';
import { trackingNumbersPart } from '../store/tracking-numbers.ts';
import { showFulfilment } from '../view/show-fulfilment.ts';
import { bookParcels } from './book-parcels.ts';
import type { ShipFulfilment } from './contract.ts';
import { numberParcels } from './number-parcels.ts';

type Request = RequestOf<typeof ShipFulfilment>;

export const shipFulfilment: UseCase<typeof ShipFulfilment, FulfilmentRuntime> = async (request, runtime) => {
  const after = await decideAgain(
    (error) => error instanceof FulfilmentMoved || error instanceof OrderMoved,
    () => shipOnce(request, runtime),
  );
  return { status: 200, body: showFulfilment(after), version: after.version };
};

const shipOnce = async (request: Request, runtime: FulfilmentRuntime): Promise<FulfilmentOrder> => {
  const { params, actor, idempotency, body } = request;
  const { fulfilmentId } = params;
  const [found, record] = await Promise.all([
    loadFulfilment(runtime.db, fulfilmentId),
    loadOrderRecord(runtime.db, partsOfFulfilmentId(fulfilmentId)?.orderId ?? fulfilmentId),
  ]);
  const fulfilment = fulfilmentOfStaff(found, fulfilmentId, actor);
  if (replayed(fulfilment.recentKeys, idempotency) !== undefined) return fulfilment;
  requireStatus(fulfilment, ['packed'], 'shipping');
  if (record === undefined) throw new Error(`the order of ${fulfilmentId} is gone`);
  const carrier = runtime.carriers(body.carrier);
  const parcels =
    carrier === undefined
      ? numberParcels(fulfilment, body)
      : await bookParcels({ carrier, fulfilment, record, asked: body }, runtime);
  const after = advanced(
    fulfilment,
    {
      status: 'shipped',
      parcels,
      shippedAt: instant(runtime.clock),
      recentKeys: remembered(fulfilment.recentKeys, idempotency, 200),
      leftUnpaid: record.order.status === 'paid' ? undefined : true,
    },
    runtime.clock.now(),
  );
  await save(after, record.order, request, runtime);
  return after;
};

/** Goods, order and fulfilment move together; the carrier has its booking already, under a key that finds it again. */
const save = async (
  after: FulfilmentOrder,
  order: Order,
  request: Request,
  { db, clock }: FulfilmentRuntime,
): Promise<void> => {
  const how = { clock, cause: causeOf(request) };
  const parcels = after.parcels.map(({ parcelId, carrier, service, trackingNumber }) => ({
    parcelId,
    carrier,
    service,
    trackingNumber,
  }));
  const said = fulfilmentEvent(FulfilmentShipped, after, { ...fulfilmentFacts(after), parcels }, how);
  const units = after.lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ sku, quantity }) => ({ sku, quantity, locationId: after.locationId }));
  try {
    await commit(db, [
      saveFulfilmentPart(after, [said], clock),
      orderMovesPart(order, movesOf(after, after.lines, { from: 'picked', to: 'shipped' }), how),
      handOverPart(units, { isPaid: order.status === 'paid' }, stockReferenceOf(order, request, clock)),
      trackingNumbersPart(after.parcels.flatMap((parcel) => namesOf(after, parcel))),
    ]);
  } catch (error) {
    if (!(error instanceof NotOnHand)) throw error;
    throw problem(fulfilmentErrors.STOCK_COUNT_MISMATCH, {
      detail: `${after.locationId} has fewer units on hand than ${after.fulfilmentId} ships`,
    });
  }
};

/** What the carrier may call the parcel by. */
const namesOf = (
  { fulfilmentId }: FulfilmentOrder,
  { parcelId, carrier, reference, trackingNumber }: PackedParcel,
) =>
  [...new Set([reference, trackingNumber])].flatMap((name) =>
    carrier === undefined || name === undefined
      ? []
      : [{ carrier, trackingNumber: name, fulfilmentId, parcelId }],
  );
