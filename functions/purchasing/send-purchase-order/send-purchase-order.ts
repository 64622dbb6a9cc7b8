import { actorReference } from '#shared/actors/actor.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { PurchaseOrderSent } from '../events.ts';
import { arrivalOf, leadTimeOf } from '../model/supplier.ts';
import { changeOrder } from '../requests/change-order.ts';
import { requireOrderStatus } from '../requests/require-purchase-order.ts';
import { leadTimeSumsOf, loadSupplier } from '../store/suppliers.ts';
import { orderEvent, orderFactsOf } from '../view/order-events.ts';
import { showPurchaseOrder } from '../view/show-purchase-order.ts';
import type { SendPurchaseOrder } from './contract.ts';

export const sendPurchaseOrder: UseCase<typeof SendPurchaseOrder, Runtime> = async (request, runtime) => {
  const { actor, body } = request;
  const at = instant(runtime.clock);
  const sent = await changeOrder(request, runtime, async (found) => {
    requireOrderStatus(found, ['approved']);
    const order = {
      ...found,
      status: 'sent' as const,
      sentAt: at,
      sentBy: actorReference(actor),
      medium: body.medium,
      expectedAt: await arrivalFrom(found.supplierId, runtime),
      version: found.version + 1,
    };
    const facts = { ...orderFactsOf(order), medium: body.medium };
    return { order, events: [orderEvent(PurchaseOrderSent, order, facts, { cause: causeOf(request), at })] };
  });
  return { status: 200, body: showPurchaseOrder(sent), version: sent.version };
};

const arrivalFrom = async (supplierId: string, { db, clock }: Runtime): Promise<string | undefined> => {
  const supplier = await loadSupplier(db, supplierId);
  if (supplier === undefined) return undefined;
  const [sums] = await leadTimeSumsOf(db, [supplierId]);
  return new Date(arrivalOf(supplier, clock.now(), leadTimeOf(supplier, sums).meanDays)).toISOString();
};
