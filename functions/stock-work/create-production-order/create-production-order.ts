import { requireLocation, requireSkus } from '../../inventory/public.ts';
import { actorReference } from '#shared/actors/actor.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import type { UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import type { ProductionOrder } from '../model/production-order.ts';
import { productionOrderKey } from '../store/production-orders.ts';
import { showProductionOrder } from '../view/show-production-order.ts';
import type { CreateProductionOrder } from './contract.ts';

export const createProductionOrder: UseCase<typeof CreateProductionOrder, Runtime> = async (
  request,
  runtime,
) => {
  const { body, actor, idempotency } = request;
  await requireLocation(runtime, actor, body.locationId, '/body/locationId');
  await requireSkus(runtime.db, [
    { sku: body.sku, pointer: '/body/sku' },
    ...body.components.map(({ sku }, at) => ({ sku, pointer: `/body/components/${at}/sku` })),
  ]);
  const created: ProductionOrder = {
    ...body,
    productionOrderId: idempotency === undefined ? runtime.ids.next('mo') : derivedId('mo', idempotency.key),
    version: 1,
    status: 'open',
    components: body.components.map((component) => ({ ...component, consumed: 0 })),
    completed: 0,
    scrapped: 0,
    completions: [],
    createdAt: instant(runtime.clock),
    createdBy: actorReference(actor),
    recentKeys: remembered([], idempotency, 201),
  };
  const refusal = await runtime.db.writeOne(create(productionOrderKey(created.productionOrderId), created));
  const order = refusal === undefined ? created : (refusal.item as unknown as ProductionOrder);
  replayed(order.recentKeys, idempotency);
  return { status: 201, body: showProductionOrder(order), version: order.version };
};
