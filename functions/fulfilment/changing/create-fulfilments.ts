import type { Directory } from '../../channels/public.ts';
import { deliveryGroupsOf, type Order } from '../../orders/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { FulfilmentCreated } from '../events.ts';
import { nextDue, promiseOf } from '../model/fulfilment-due.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import type { NewFulfilment } from '../model/reconcile.ts';
import {
  fulfilmentEvent,
  fulfilmentFacts,
  type FulfilmentCircumstances,
} from '../store/fulfilment-events.ts';
import { saveFulfilmentPart } from '../store/fulfilments.ts';

/** New fulfilments of an order with their events, open from now on. */
export const createFulfilmentsParts = (
  created: readonly NewFulfilment[],
  order: Order,
  directory: Directory,
  how: FulfilmentCircumstances,
): readonly TransactionPart[] =>
  created.map((each) => {
    const fulfilment = newFulfilment(each, order, directory, how.clock.now());
    const event = fulfilmentEvent(FulfilmentCreated, fulfilment, fulfilmentFacts(fulfilment), how);
    return saveFulfilmentPart(fulfilment, [event], how.clock);
  });

const newFulfilment = (
  each: NewFulfilment,
  order: Order,
  { locations }: Directory,
  now: number,
): FulfilmentOrder => {
  const group = deliveryGroupsOf(order).find(({ groupId }) => groupId === each.groupId);
  const readyBy = group?.method === 'pickup' ? group.readyBy : undefined;
  const promisedAt = promiseOf(locations.get(each.locationId), { method: each.method, readyBy }, now);
  const fulfilment: FulfilmentOrder = {
    ...each,
    version: 1,
    status: 'open',
    parcels: [],
    wrongScans: 0,
    createdAt: new Date(now).toISOString(),
    promisedAt,
  };
  return { ...fulfilment, due: nextDue(fulfilment, now) };
};
