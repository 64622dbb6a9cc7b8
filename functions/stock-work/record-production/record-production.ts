import { inventoryErrors } from '../../inventory/errors.ts';
import { changeStockParts, StockMoved, type StockLevel } from '../../inventory/public.ts';
import { LotMoved } from '../../lots/public.ts';
import { receivedCostParts, UnitCostMoved, unitCostsAt } from '../../purchasing/public.ts';
import { actorReference } from '#shared/actors/actor.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf, eventOf } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { hashOf } from '#shared/ids/ids.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { stockWorkErrors } from '../errors.ts';
import { ProductionCompleted } from '../events.ts';
import {
  afterCompletion,
  consumptionOf,
  unitCostOfGoods,
  type ConsumedUnits,
  type ProductionOrder,
} from '../model/production-order.ts';
import { productionLots } from '../requests/production-lots.ts';
import { requireProductionOrder } from '../requests/require-production-order.ts';
import {
  productionOrderKey,
  ProductionOrderMoved,
  saveProductionOrderPart,
} from '../store/production-orders.ts';
import { showProductionOrder } from '../view/show-production-order.ts';
import type { RecordProduction } from './contract.ts';

type Request = RequestOf<typeof RecordProduction>;

export const recordProduction: UseCase<typeof RecordProduction, Runtime> = async (request, runtime) => {
  const order = await decideAgain(
    (error) =>
      [ProductionOrderMoved, StockMoved, UnitCostMoved, LotMoved].some((Moved) => error instanceof Moved),
    () => recordOnce(request, runtime),
  );
  return { status: 200, body: showProductionOrder(order), version: order.version };
};

const recordOnce = async (request: Request, runtime: Runtime): Promise<ProductionOrder> => {
  const { params, body, actor } = request;
  const { db, clock } = runtime;
  const found = await requireProductionOrder(db, params.productionOrderId, actor);
  if (isRecorded(found, request)) return found;
  refuse(found, request);
  const { locationId, sku, productionOrderId } = found;
  const consumed = consumptionOf(found, body);
  const costs = await unitCostsAt(
    db,
    locationId,
    consumed.map((each) => each.sku),
  );
  const at = instant(clock);
  const reference = { reference: productionOrderId, actor: actorReference(actor), at };
  const used = { ...reference, type: 'adjustment' as const, reason: 'consumed' };
  const made = { ...reference, type: 'receipt' as const, reason: 'produced' };
  const taken = consumed.filter(({ quantity }) => quantity > 0);
  const changes = [
    ...taken.map((each) => ({
      sku: each.sku,
      locationId,
      onHand: -each.quantity,
      onlyAvailable: true,
      reference: used,
    })),
    ...(body.quantity === 0 ? [] : [{ sku, locationId, onHand: body.quantity, reference: made }]),
  ];
  const stock = changes.length === 0 ? undefined : await changeStockParts(runtime, changes, causeOf(request));
  refuseMissing(taken, stock?.before ?? []);
  const lots = await productionLots(found, taken, body, runtime);
  const cost = unitCostOfGoods(consumed, costs, body.quantity);
  const { completionId } = params;
  const completion = { completionId, fingerprint: hashOf(body), completedAt: at, lots: lots.lots };
  const after = afterCompletion(found, body, consumed, completion);
  const event = eventOf(ProductionCompleted, {
    aggregateId: productionOrderId,
    aggregateVersion: after.version,
    occurredAt: at,
    cause: causeOf(request),
    data: {
      productionOrderId,
      locationId,
      sku,
      completionId,
      quantity: body.quantity,
      scrapped: body.scrapped,
      status: after.status,
      consumed: [...taken],
      unitCost: cost?.unitCost,
      currency: cost?.currency,
    },
  });
  const goods = { sku, quantity: body.quantity, unitCost: cost?.unitCost };
  const arrival = { locationId, currency: cost?.currency, receivedAt: at, lines: [goods] };
  await commit(db, [
    saveProductionOrderPart(after),
    ...(stock?.parts ?? []),
    ...lots.parts,
    ...(cost === undefined
      ? []
      : await receivedCostParts(db, arrival, stock?.before.slice(taken.length) ?? [])),
    outboxPart(clock, productionOrderKey(productionOrderId), [event]),
  ]);
  return after;
};

/** The same completion again changes nothing; another one under its id is refused. */
const isRecorded = ({ completions }: ProductionOrder, { params, body }: Request): boolean => {
  const known = completions.find(({ completionId }) => completionId === params.completionId);
  if (known === undefined) return false;
  if (known.fingerprint === hashOf(body)) return true;
  throw problem(stockWorkErrors.COMPLETION_DIFFERS, {
    detail: `${known.completionId} was recorded at ${known.completedAt} with other content`,
  });
};

const refuse = (order: ProductionOrder, { body }: Request): void => {
  if (order.status === 'completed' || order.status === 'closed')
    throw problem(stockWorkErrors.PRODUCTION_ORDER_STATUS, {
      detail: `${order.productionOrderId} is ${order.status}`,
    });
  const open = order.quantity - order.completed;
  if (body.quantity > open)
    throw problem(stockWorkErrors.MORE_THAN_PLANNED, {
      detail: `${open} units are open, found ${body.quantity}`,
      errors: [{ pointer: '/body/quantity', code: 'MORE_THAN_PLANNED', detail: `at most ${open}` }],
    });
  const at = body.consumed?.findIndex(({ sku }) => !order.components.some((each) => each.sku === sku)) ?? -1;
  if (at >= 0)
    throw problem(stockWorkErrors.COMPONENT_UNKNOWN, {
      detail: `${body.consumed?.[at]?.sku} is no component of ${order.productionOrderId}`,
      errors: [{ pointer: `/body/consumed/${at}/sku`, code: 'COMPONENT_UNKNOWN', detail: 'not a component' }],
    });
};

const refuseMissing = (
  taken: readonly ConsumedUnits[],
  before: readonly (StockLevel | undefined)[],
): void => {
  const missing = taken.flatMap(({ sku, quantity }, at) => {
    const available = Math.max(0, before[at]?.available ?? 0);
    return quantity <= available ? [] : [`${sku}: ${quantity} are used up, ${available} are available`];
  });
  if (missing.length > 0) throw problem(inventoryErrors.INSUFFICIENT_STOCK, { detail: missing.join('; ') });
};
