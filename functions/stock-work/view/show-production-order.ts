import type { ProductionOrder } from '../model/production-order.ts';

export const showProductionOrder = (order: ProductionOrder) => ({
  productionOrderId: order.productionOrderId,
  version: order.version,
  status: order.status,
  locationId: order.locationId,
  sku: order.sku,
  quantity: order.quantity,
  components: order.components.map((component) => ({ ...component })),
  completed: order.completed,
  scrapped: order.scrapped,
  completionIds: order.completions.map(({ completionId }) => completionId),
  lots: lotsOf(order),
  createdAt: order.createdAt,
  createdBy: order.createdBy,
});

const lotsOf = ({ completions }: ProductionOrder) => {
  const withLots = completions.flatMap(({ completionId, lots }) =>
    lots === undefined
      ? []
      : [
          {
            completionId,
            used: lots.used.map((each) => ({ ...each })),
            made: lots.made.map((each) => ({ ...each })),
          },
        ],
  );
  return withLots.length === 0 ? undefined : withLots;
};
