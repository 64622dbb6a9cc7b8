import { loadOrder, OrderMoved } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Cause, OutgoingEvent } from '#shared/events/envelope.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { orderMovesPart } from './order-moves.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DeliveryFailed, FulfilmentDelivered } from '../events.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import { failedAttempts, type PackedParcel, type ParcelReport } from '../model/parcel.ts';
import { withReports, type ParcelProgress } from '../model/parcel-progress.ts';
import {
  fulfilmentEvent,
  fulfilmentFacts,
  type FulfilmentCircumstances,
} from '../store/fulfilment-events.ts';
import { FulfilmentMoved, loadFulfilment, saveFulfilmentPart } from '../store/fulfilments.ts';
import { trackingNumbersPart } from '../store/tracking-numbers.ts';

/** Reports of one parcel, from a carrier or from staff. */
export interface ParcelNews {
  readonly fulfilmentId: string;
  readonly parcelId: string;
  readonly reports: readonly ParcelReport[];
  readonly trackingNumber?: string | undefined;
  readonly cause: Cause;
  readonly idempotency?: Idempotency | undefined;
}

/** Brings reports to a parcel, its fulfilment and its order. Nothing happens when they are known; nothing for an id that is unknown. */
export const applyReports = (
  news: ParcelNews,
  runtime: Pick<Runtime, 'db' | 'clock'>,
): Promise<FulfilmentOrder | undefined> =>
  decideAgain(
    (error) => error instanceof FulfilmentMoved || error instanceof OrderMoved,
    () => applyOnce(news, runtime),
  );

const applyOnce = async (
  news: ParcelNews,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<FulfilmentOrder | undefined> => {
  const found = await loadFulfilment(db, news.fulfilmentId);
  if (found === undefined || replayed(found.recentKeys, news.idempotency) !== undefined) return found;
  const progress = withReports(found, news.parcelId, news, clock.now());
  if (progress === undefined) return found;
  const after = {
    ...progress.fulfilment,
    recentKeys: remembered(found.recentKeys, news.idempotency, 200),
  };
  const how = { clock, cause: news.cause };
  const order = progress.moves.length === 0 ? undefined : await loadOrder(db, found.orderId);
  await commit(db, [
    saveFulfilmentPart(after, eventsOf({ ...progress, fulfilment: after }, how), clock),
    ...(order === undefined ? [] : [orderMovesPart(order, progress.moves, how)]),
    trackingNumbersPart(newNumbers(found, after)),
  ]);
  return after;
};

const eventsOf = (
  { fulfilment, trouble, isDelivered }: ParcelProgress,
  how: FulfilmentCircumstances,
): readonly OutgoingEvent[] => {
  const facts = fulfilmentFacts(fulfilment);
  return [
    ...(isDelivered
      ? [fulfilmentEvent(FulfilmentDelivered, fulfilment, { ...facts, ...outcomeOf(fulfilment) }, how)]
      : []),
    ...(trouble === undefined
      ? []
      : [fulfilmentEvent(DeliveryFailed, fulfilment, { ...facts, ...troubleFacts(trouble) }, how)]),
  ];
};

const outcomeOf = ({ parcels, shippedAt, lines }: FulfilmentOrder) => ({
  attempts: 1 + Math.max(0, ...parcels.map(failedAttempts)),
  carrier: parcels[0]?.carrier,
  shippedAt,
  rejected: lines.reduce((sum, { rejected }) => sum + rejected, 0),
});

const troubleFacts = (parcel: PackedParcel) => {
  const { parcelId, carrier, service, trackingNumber, status } = parcel;
  const outcome = status === 'lost' || status === 'returned' ? status : ('failed' as const);
  return { parcelId, carrier, service, trackingNumber, outcome, attempts: failedAttempts(parcel) };
};

/** Numbers that the carrier gave only now. */
const newNumbers = (before: FulfilmentOrder, after: FulfilmentOrder) =>
  after.parcels.flatMap(({ parcelId, carrier, trackingNumber }, at) =>
    carrier === undefined ||
    trackingNumber === undefined ||
    before.parcels[at]?.trackingNumber === trackingNumber
      ? []
      : [{ carrier, trackingNumber, parcelId, fulfilmentId: after.fulfilmentId }],
  );
