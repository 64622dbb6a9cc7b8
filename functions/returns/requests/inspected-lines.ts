import { inspectReturnedLots } from '../../lots/public.ts';
import { partsOf, type Order } from '../../orders/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { ReceivedLine } from '../model/return.ts';

/**
 * Lines as they go into the stock: units that their lot forbids to sell again, or that lack a lot where one is required,
 * are quarantined. Kits have no lots.
 *
 * @throws LOT_NOT_FOUND, LOT_NEEDED
 */
export const inspectedLines = async (
  order: Order,
  received: readonly ReceivedLine[],
  locationId: string,
  { db, clock }: Runtime,
): Promise<readonly ReceivedLine[]> => {
  const sellable = received.filter(
    (line) => line.disposition === 'sellable' && plainSku(order, line) !== undefined,
  );
  if (sellable.length === 0) return received;
  const inspected = await inspectReturnedLots(
    db,
    sellable.map((line) => ({ ...line, sku: plainSku(order, line) ?? '' })),
    { locationId, now: clock.now() },
  );
  return received.flatMap((line): readonly ReceivedLine[] => {
    const found = inspected[sellable.indexOf(line)];
    if (found === undefined || found.unsellable === 0) return [line];
    const good = line.quantity - found.unsellable;
    const bad = line.lots?.filter(({ lot }) => !found.lots.some((each) => each.lot === lot));
    return [
      ...(good === 0 ? [] : [{ ...line, quantity: good, lots: found.lots }]),
      {
        ...line,
        quantity: found.unsellable,
        disposition: 'quarantine' as const,
        lots: bad?.length === 0 ? undefined : bad,
      },
    ];
  });
};

/** The SKU of a line that is no kit. */
export const plainSku = (order: Order, { lineId }: Pick<ReceivedLine, 'lineId'>): string | undefined => {
  const line = order.lines.find((each) => each.lineId === lineId);
  const [part, ...others] = line === undefined ? [] : partsOf(line);
  return others.length === 0 && part?.quantity === 1 ? part.sku : undefined;
};
