import type { api } from '../../kit/api.ts';

/** What somebody changed of an order on the page. */
export interface Draft {
  /** Units that a line keeps, by its id; lines that are not in it stay as they are. */
  readonly keep: Readonly<Record<string, number>>;
  /** Another SKU, and how many of it. */
  readonly sku: string;
  readonly quantity: string;
}

export type OrderEdit = Parameters<typeof api.previewOrderEdit>[0]['body'];

/** The request for it; nothing when nothing changed, or something is not a number of units. */
export const editOf = (
  lines: readonly { readonly lineId: string; readonly quantity: number }[],
  { keep, sku, quantity }: Draft,
): OrderEdit | undefined => {
  const changed = lines.flatMap((line) => {
    const kept = keep[line.lineId] ?? line.quantity;
    return kept === line.quantity ? [] : [{ lineId: line.lineId, quantity: kept }];
  });
  const added = sku.trim() === '' ? [] : [{ sku: sku.trim(), quantity: Number(quantity) }];
  const counts = [...changed.map((line) => line.quantity), ...added.map((each) => each.quantity - 1)];
  if (counts.length === 0 || !counts.every((count) => Number.isInteger(count) && count >= 0))
    return undefined;
  return {
    ...(changed.length === 0 ? {} : { lines: changed }),
    ...(added.length === 0 ? {} : { add: added }),
  };
};
