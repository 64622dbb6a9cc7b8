import {
  holdsStock,
  waitingUnits,
  type LineBackorder,
  type Order,
  type OrderLine,
} from '../../orders/public.ts';
import type { Backorder } from './backorder.ts';

type BackorderReference = Pick<Backorder, 'sku' | 'locationId' | 'position' | 'lineId'>;

/** The order’s lines with what one of them waits for changed; nothing: it waits no more. */
export const withBackorder = (
  { lines }: Pick<Order, 'lines'>,
  at: BackorderReference,
  change: (backorder: LineBackorder) => LineBackorder | undefined,
): readonly OrderLine[] =>
  lines.map((line) => {
    if (line.lineId !== at.lineId) return line;
    const backorders = (line.backorders ?? []).flatMap((each) => {
      const after = isAt(each, at) ? change(each) : each;
      return after === undefined ? [] : [after];
    });
    return { ...line, backorders: backorders.length === 0 ? undefined : backorders };
  });

const isAt = (each: LineBackorder, at: BackorderReference): boolean =>
  each.sku === at.sku && each.locationId === at.locationId && each.position === at.position;

/** Units of a back-order that its order still waits for: others were cancelled, or came from elsewhere. */
export const stillWanted = (order: Order | undefined, each: Backorder): number => {
  const line = order?.lines.find(({ lineId }) => lineId === each.lineId);
  if (order === undefined || line === undefined || !holdsStock(order.status)) return 0;
  return Math.min(each.quantity, waitingUnits(line, each.sku));
};
