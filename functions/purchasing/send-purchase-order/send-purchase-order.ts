import { actorReference } from '#shared/actors/actor.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { purchasingErrors } from '../errors.ts';
import { PurchaseOrderSent } from '../events.ts';
import { arrivalOf, leadTimeOf, type Supplier } from '../model/supplier.ts';
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
    const supplier = await loadSupplier(runtime.db, found.supplierId);
    if (body.medium === 'message') refuseWithoutEmail(found.supplierId, supplier);
    const order = {
      ...found,
      status: 'sent' as const,
      sentAt: at,
      sentBy: actorReference(actor),
      medium: body.medium,
      expectedAt: await arrivalFrom(supplier, runtime),
      version: found.version + 1,
    };
    const facts = { ...orderFactsOf(order), medium: body.medium };
    return { order, events: [orderEvent(PurchaseOrderSent, order, facts, { cause: causeOf(request), at })] };
  });
  return { status: 200, body: showPurchaseOrder(sent), version: sent.version };
};

const refuseWithoutEmail = (supplierId: string, supplier: Supplier | undefined): void => {
  if (supplier?.email !== undefined) return;
  throw problem(purchasingErrors.SUPPLIER_LACKS_EMAIL, {
    detail: `${supplierId} has no e-mail address to send the order to`,
  });
};

const arrivalFrom = async (
  supplier: Supplier | undefined,
  { db, clock }: Runtime,
): Promise<string | undefined> => {
  if (supplier === undefined) return undefined;
  const [sums] = await leadTimeSumsOf(db, [supplier.supplierId]);
  return new Date(arrivalOf(supplier, clock.now(), leadTimeOf(supplier, sums).meanDays)).toISOString();
};
