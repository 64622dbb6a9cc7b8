import { requireLocation } from '../../inventory/public.ts';
import { actorReference } from '#shared/actors/actor.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { newPurchaseOrder } from '../model/new-purchase-order.ts';
import { requireSupplier } from '../requests/require-supplier.ts';
import { refuseTerms } from '../requests/refuse-terms.ts';
import {
  createPurchaseOrderParts,
  loadPurchaseOrder,
  PurchaseOrderExists,
} from '../store/purchase-orders.ts';
import { loadSupplierSkus } from '../store/suppliers.ts';
import { showPurchaseOrder } from '../view/show-purchase-order.ts';
import type { CreatePurchaseOrder } from './contract.ts';

type Request = RequestOf<typeof CreatePurchaseOrder>;

export const createPurchaseOrder: UseCase<typeof CreatePurchaseOrder, Runtime> = async (request, runtime) => {
  const { idempotency } = request;
  const purchaseOrderId =
    idempotency === undefined ? runtime.ids.next('po') : derivedId('po', idempotency.key);
  const order = await draftOf(purchaseOrderId, request, runtime);
  try {
    await commit(runtime.db, createPurchaseOrderParts(order, [], runtime.clock));
  } catch (error) {
    if (!(error instanceof PurchaseOrderExists)) throw error;
    return answerAgain(purchaseOrderId, request, runtime);
  }
  return { status: 201, body: showPurchaseOrder(order), version: order.version };
};

const draftOf = async (purchaseOrderId: string, { body, actor, idempotency }: Request, runtime: Runtime) => {
  const { db, clock } = runtime;
  await requireLocation(runtime, actor, body.locationId, '/body/locationId');
  const supplier = await requireSupplier(db, body.supplierId, '/body/supplierId');
  const terms = await loadSupplierSkus(
    db,
    body.supplierId,
    body.lines.map(({ sku }) => sku),
  );
  const draft = newPurchaseOrder(
    { ...body, purchaseOrderId, currency: supplier.currency, at: instant(clock), by: actorReference(actor) },
    terms,
  );
  if (draft.kind === 'refused') throw refuseTerms(draft.faults, body.supplierId);
  return { ...draft.order, recentKeys: remembered([], idempotency, 201) };
};

const answerAgain = async (purchaseOrderId: string, { idempotency }: Request, { db }: Runtime) => {
  const found = await loadPurchaseOrder(db, purchaseOrderId);
  if (found === undefined) throw new Error('a purchase order that exists is not there');
  replayed(found.recentKeys, idempotency);
  return { status: 201 as const, body: showPurchaseOrder(found), version: found.version };
};
