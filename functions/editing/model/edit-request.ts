import { deliveryGroupsOf, type Order, type UnitsToCancel } from '../../orders/public.ts';

/** What staff ask to be changed. */
export interface RequestedEdit {
  /** Units that a line has afterwards; 0 takes it off. */
  readonly lines?: readonly UnitsToCancel[] | undefined;
  readonly swap?: readonly (UnitsToCancel & { readonly sku: string })[] | undefined;
  readonly add?: readonly GoodsToAdd[] | undefined;
}

interface GoodsToAdd {
  readonly sku: string;
  readonly quantity: number;
  readonly groupId?: string | undefined;
}

/** Goods that join the order, and where in the request they were asked for. */
export interface AddedGoods extends Required<GoodsToAdd> {
  readonly pointer: string;
}

/** What is cancelled and added for that; or what cannot be read. */
export type EditChanges =
  | {
      readonly kind: 'changes';
      readonly cancel: readonly UnitsToCancel[];
      /** Where in the request each of `cancel` was asked for. */
      readonly pointers: readonly string[];
      readonly add: readonly AddedGoods[];
    }
  | { readonly kind: 'refused'; readonly pointer: string; readonly code: EditFault };

export type EditFault = 'unknown_line' | 'unknown_group' | 'line_twice';

/** Fewer units are cancelled, more are added as a line of their own, a swap is both. */
export const changesOf = (order: Order, { lines = [], swap = [], add = [] }: RequestedEdit): EditChanges => {
  const groups = deliveryGroupsOf(order);
  const cancel: UnitsToCancel[] = [];
  const pointers: string[] = [];
  const added: AddedGoods[] = [];
  const seen = new Set<string>();
  const asked = [
    ...lines.map((each, at) => ({ ...each, sku: undefined, pointer: `/body/lines/${at}` })),
    ...swap.map((each, at) => ({ ...each, pointer: `/body/swap/${at}` })),
  ];
  for (const { lineId, quantity, sku, pointer } of asked) {
    const line = order.lines.find((each) => each.lineId === lineId);
    const group = groups.find(({ lineIds }) => lineIds.includes(lineId));
    if (line === undefined || group === undefined)
      return { kind: 'refused', pointer: `${pointer}/lineId`, code: 'unknown_line' };
    if (seen.has(lineId)) return { kind: 'refused', pointer: `${pointer}/lineId`, code: 'line_twice' };
    seen.add(lineId);
    const fewer = sku === undefined ? line.quantity - (line.cancelled ?? 0) - quantity : quantity;
    const more = sku === undefined ? -fewer : quantity;
    if (fewer > 0) {
      cancel.push({ lineId, quantity: fewer });
      pointers.push(pointer);
    }
    if (more > 0) added.push({ sku: sku ?? line.sku, quantity: more, groupId: group.groupId, pointer });
  }
  for (const [at, { groupId = groups[0]?.groupId ?? '', ...goods }] of add.entries()) {
    const pointer = `/body/add/${at}`;
    if (!groups.some((group) => group.groupId === groupId))
      return { kind: 'refused', pointer: `${pointer}/groupId`, code: 'unknown_group' };
    added.push({ ...goods, groupId, pointer });
  }
  return { kind: 'changes', cancel, pointers, add: added };
};
