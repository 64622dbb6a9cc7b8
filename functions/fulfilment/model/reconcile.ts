import { deliveryGroupsOf, unitsAt, type Order, type OrderLine } from '../../orders/public.ts';
import {
  fulfilmentIdOf,
  isBeforePacking,
  partsOfFulfilmentId,
  type FulfilmentLine,
  type FulfilmentOrder,
} from './fulfilment-order.ts';

/** What is to be written so that the locations do what the order says. */
export interface Reconciliation {
  readonly created: readonly NewFulfilment[];
  readonly changed: readonly FulfilmentOrder[];
}

export type NewFulfilment = Pick<
  FulfilmentOrder,
  'fulfilmentId' | 'orderId' | 'channel' | 'customerId' | 'locationId' | 'groupId' | 'method' | 'lines'
>;

/** Goods are prepared once the order is paid, authorised or confirmed. */
export const isToBeFulfilled = ({ status, expiresAt }: Pick<Order, 'status' | 'expiresAt'>): boolean =>
  status === 'paid' || (status === 'confirmed' && expiresAt === undefined);

interface WantedUnits extends Pick<FulfilmentLine, 'lineId' | 'sku' | 'name' | 'imageUrl'> {
  readonly locationId: string;
  readonly groupId: string;
  readonly quantity: number;
  /** Of `quantity`: still to be picked. What was handed over without a fulfilment, at a till, needs none. */
  readonly allocated: number;
}

/**
 * Compares an order with the fulfilments of its locations. Units that no fulfilment has become new ones, one for each
 * delivery and location; units that were taken off the order are taken off what is not packed yet. Run again, it finds
 * nothing to do.
 */
export const reconcile = (order: Order, known: readonly FulfilmentOrder[]): Reconciliation => {
  const wanted = isToBeFulfilled(order) ? wantedUnits(order) : [];
  const groups = deliveryGroupsOf(order);
  const missing = wanted
    .map((units) => ({
      ...units,
      quantity: Math.min(units.allocated, units.quantity - covered(known, units)),
    }))
    .filter(({ quantity }) => quantity > 0);
  const places = Map.groupBy(missing, ({ groupId, locationId }) => JSON.stringify([groupId, locationId]));
  const last = Math.max(
    0,
    ...known.map(({ fulfilmentId }) => partsOfFulfilmentId(fulfilmentId)?.number ?? 0),
  );
  const created = [...places.values()].map(([first, ...rest], at): NewFulfilment => {
    const units = first === undefined ? rest : [first, ...rest];
    const groupId = first?.groupId ?? '';
    const method = groups.find((group) => group.groupId === groupId)?.method;
    return {
      fulfilmentId: fulfilmentIdOf(order.orderId, last + at + 1),
      orderId: order.orderId,
      channel: order.channel,
      customerId: order.customerId,
      locationId: first?.locationId ?? '',
      groupId,
      method: method === 'pickup' ? 'pickup' : 'ship',
      lines: units.map(({ lineId, sku, name, imageUrl, quantity }) => ({
        lineId,
        sku,
        name,
        imageUrl,
        quantity,
        picked: 0,
        rejected: 0,
      })),
    };
  });
  return { created, changed: shrunk(known, wanted) };
};

/** The goods of an order by delivery, location and part. Gift cards are sent by message. */
const wantedUnits = (order: Order): readonly WantedUnits[] =>
  deliveryGroupsOf(order).flatMap(({ groupId, lineIds }) =>
    order.lines
      .filter(({ lineId, giftCard }) => giftCard === undefined && lineIds.includes(lineId))
      .flatMap((line) => wantedOf(line, groupId)),
  );

const wantedOf = (line: OrderLine, groupId: string): readonly WantedUnits[] =>
  unitsAt(line).map(({ sku, locationId, allocated, picked, shipped, delivered, returned }) => ({
    lineId: line.lineId,
    sku,
    name: line.variantName === undefined ? line.name : `${line.name} (${line.variantName})`,
    imageUrl: line.imageUrl,
    locationId,
    groupId,
    quantity: allocated + picked + shipped + delivered + returned,
    allocated,
  }));

type UnitsOfPlace = Pick<WantedUnits, 'lineId' | 'sku' | 'locationId' | 'groupId'>;

/** Units that fulfilments have or had; what a customer did not fetch or refused stands on the order no more. */
const covered = (known: readonly FulfilmentOrder[], units: UnitsOfPlace): number =>
  known
    .filter((each) => isAt(each, units) && !isUndone(each))
    .flatMap(({ lines }) => lines)
    .filter(({ lineId, sku }) => lineId === units.lineId && sku === units.sku)
    .reduce((sum, { quantity }) => sum + quantity, 0);

const isUndone = ({ status }: FulfilmentOrder): boolean =>
  status === 'cancelled' || status === 'expired' || status === 'refused';

const isAt = (each: FulfilmentOrder, { locationId, groupId }: UnitsOfPlace): boolean =>
  each.locationId === locationId && each.groupId === groupId;

/** The fulfilments without units that the order does not want from them any more. */
const shrunk = (
  known: readonly FulfilmentOrder[],
  wanted: readonly WantedUnits[],
): readonly FulfilmentOrder[] => {
  const excess = new Map<string, number>();
  const excessOf = (each: FulfilmentOrder, { lineId, sku }: FulfilmentLine): readonly [string, number] => {
    const place = { lineId, sku, locationId: each.locationId, groupId: each.groupId };
    const key = JSON.stringify([lineId, sku, each.locationId, each.groupId]);
    const want = wanted.find((units) => isAt(each, units) && units.lineId === lineId && units.sku === sku);
    return [key, excess.get(key) ?? Math.max(0, covered(known, place) - (want?.quantity ?? 0))];
  };
  return known.filter(isBeforePacking).flatMap((each): readonly FulfilmentOrder[] => {
    const lines = each.lines.map((line): FulfilmentLine => {
      const [key, over] = excessOf(each, line);
      const quantity = Math.max(0, line.quantity - over);
      excess.set(key, over - (line.quantity - quantity));
      return { ...line, quantity, picked: Math.min(line.picked, quantity) };
    });
    const isSame = lines.every(({ quantity }, at) => quantity === each.lines[at]?.quantity);
    return isSame ? [] : [{ ...each, lines, version: each.version + 1 }];
  });
};
