import type {
  DeliveryFailed,
  FulfilmentCreated,
  FulfilmentDelivered,
  FulfilmentPicked,
  FulfilmentShipped,
  LineRejected,
} from '../../fulfilment/events.ts';
import type { PickupCollected } from '../../pickup/events.ts';
import type { DataOf } from '#shared/events/envelope.ts';
import type { CountChange } from './fulfilment-counts.ts';

interface Units {
  readonly lines: readonly { readonly quantity: number }[];
}

const unitsIn = ({ lines }: Units): number => lines.reduce((sum, { quantity }) => sum + quantity, 0);

/** The number behind the order’s id: an order of which a second location gives something is split. */
const numberOf = (fulfilmentId: string): number => Number(/-(\d+)$/.exec(fulfilmentId)?.[1] ?? 1);

const isBy = (at: string, promisedAt: string): number => (at <= promisedAt ? 1 : 0);

const secondsSince = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));

export const ofCreated = ({ fulfilmentId }: DataOf<typeof FulfilmentCreated>): CountChange => {
  const number = numberOf(fulfilmentId);
  return { created: 1, ...(number === 1 ? { orders: 1 } : {}), ...(number === 2 ? { splitOrders: 1 } : {}) };
};

export const ofPicked = (data: DataOf<typeof FulfilmentPicked>, at: string): CountChange => ({
  picked: 1,
  pickedUnits: unitsIn(data),
  pickedOnTime: isBy(at, data.promisedAt),
  wrongScans: data.wrongScans,
});

export const ofRejected = ({ rejected }: DataOf<typeof LineRejected>): CountChange => ({
  rejectedUnits: unitsIn({ lines: rejected }),
});

export const ofShipped = (data: DataOf<typeof FulfilmentShipped>, at: string): CountChange => ({
  left: 1,
  leftOnTime: isBy(at, data.promisedAt),
  cycleSeconds: secondsSince(data.createdAt, at),
});

export const ofDelivered = (data: DataOf<typeof FulfilmentDelivered>): CountChange => ({
  delivered: 1,
  perfect: isPerfect(data) ? 1 : 0,
});

const isPerfect = ({
  attempts,
  rejected,
  shippedAt,
  promisedAt,
}: DataOf<typeof FulfilmentDelivered>): boolean =>
  attempts === 1 && rejected === 0 && shippedAt !== undefined && shippedAt <= promisedAt;

/** It left the house in the customer’s own hands: on time when it lay ready on time. */
export const ofCollected = (data: DataOf<typeof PickupCollected>): CountChange => {
  const isOnTime = isBy(data.readyAt, data.promisedAt);
  return {
    left: 1,
    leftOnTime: isOnTime,
    cycleSeconds: secondsSince(data.createdAt, data.readyAt),
    delivered: 1,
    perfect: isOnTime,
  };
};

export const ofFailed = ({ outcome }: DataOf<typeof DeliveryFailed>): CountChange =>
  outcome === 'failed' ? { failedAttempts: 1 } : { [outcome]: 1 };
