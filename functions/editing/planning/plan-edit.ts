import {
  fulfilmentsOfOrder,
  planRerouting,
  stockReference,
  takeRoutedParts,
  waitingOf,
} from '../../fulfilment/public.ts';
import { giveBackPart } from '../../inventory/public.ts';
import {
  editedOrder,
  isNothingLeft,
  MAX_LINES,
  routedOrder,
  withBalanceDue,
  withMoneyAgain,
  type CancelledUnits,
  type HeldUnits,
  type Order,
  type OrderContact,
  type UnitsToCancel,
} from '../../orders/public.ts';
import { moneyOfEdit, type EditMoney, type OrderAndAccount } from '../../payments/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { editingErrors } from '../errors.ts';
import { changesOf, type AddedGoods, type RequestedEdit } from '../model/edit-request.ts';
import { notAvailable, priceAdded, type PricedGoods } from './price-added.ts';

/** An edit worked out on the order, its money and the stock of this moment. */
export interface PlannedEdit {
  /** The order as it will be, at its next version. */
  readonly after: Order;
  readonly added: PricedGoods;
  readonly cancelled: readonly (UnitsToCancel & { readonly released: readonly HeldUnits[] })[];
  readonly money: EditMoney;
  /** Stock and capacity that it takes and gives back. */
  readonly stockParts: readonly TransactionPart[];
}

interface EditOf {
  readonly order: Order;
  readonly account: OrderAndAccount['account'];
  readonly address: OrderContact['address'];
  readonly requested: RequestedEdit;
}

/** @throws what staff have to know before an edit: nothing is written */
export const planEdit = async (
  { order, account, address, requested }: EditOf,
  cause: Cause,
  runtime: Pick<Runtime, 'db' | 'clock' | 'ids' | 'log'>,
): Promise<PlannedEdit> => {
  const changes = changesOf(order, requested);
  if (changes.kind === 'refused') throw unitsFault(changes.pointer, changes.code);
  const added = await priceAdded(order, changes.add, address, runtime);
  const { cancel } = changes;
  const edited = editedOrder(order, {
    cancel,
    added: added.lines,
    totals: added.totals,
    at: instant(runtime.clock),
  });
  if (edited.kind !== 'cancelled') throw notCancellable(edited, changes.pointers);
  if (isNothingLeft(edited.order)) throw notEditable(order, 'nothing would be left; cancel the order');
  if (edited.order.lines.length > MAX_LINES)
    throw notEditable(order, `an order has at most ${MAX_LINES} lines, cancelled ones included`);
  const how = { clock: runtime.clock, cause };
  const routed = await route(edited.order, { added, goods: changes.add, address }, how, runtime);
  const released = edited.released.flat();
  refuseSameStock(released, routed.takes);
  const money = moneyOfEdit(order, account, { added: added.totals.total, cancelled: cancel });
  const since = { since: instant(runtime.clock), by: actorOf(cause) };
  return {
    after: money.balanceDue > 0 ? withBalanceDue(routed.after, since) : withMoneyAgain(routed.after),
    added,
    cancelled: cancel.map((each, at) => ({ ...each, released: edited.released[at] ?? [] })),
    money,
    stockParts: [
      ...routed.parts,
      giveBackPart(released, { ...stockReference(order, cause, runtime.clock), type: 'release' }),
    ],
  };
};

/** The added units at their locations; all of them, or the edit is refused. */
const route = async (
  order: Order,
  {
    added,
    goods,
    address,
  }: {
    readonly added: PricedGoods;
    readonly goods: readonly AddedGoods[];
    readonly address: OrderContact['address'];
  },
  how: { readonly clock: Clock; readonly cause: Cause },
  runtime: Pick<Runtime, 'db' | 'clock'>,
) => {
  const ids = added.lines.map(({ line }) => line.lineId);
  const units = waitingOf(order).filter(({ lineId }) => ids.includes(lineId));
  if (units.length === 0) return { after: order, takes: [], parts: [] };
  const known = await fulfilmentsOfOrder(runtime.db, order.orderId);
  const rerouting = await planRerouting({ order, address, known, units }, runtime);
  const short = rerouting.routed.unrouted.find(({ lineId }) => ids.includes(lineId));
  if (short !== undefined)
    throw notAvailable(
      `${goods[ids.indexOf(short.lineId)]?.pointer ?? ''}/quantity`,
      'insufficient_stock',
      short.sku,
    );
  const after = routedOrder(order, rerouting.routed, instant(runtime.clock));
  return {
    after: { ...after, version: order.version },
    takes: rerouting.takes,
    parts: takeRoutedParts(order, rerouting, how),
  };
};

/** One transaction writes each shelf once. */
const refuseSameStock = (released: readonly HeldUnits[], takes: readonly HeldUnits[]): void => {
  const same = takes.find((take) => released.some((each) => each.sku === take.sku));
  if (same !== undefined) throw notAvailable('/body', 'also_taken_off', same.sku);
};

const unitsFault = (pointer: string, code: string, detail = code.replaceAll('_', ' ')) =>
  problem(editingErrors.UNITS_NOT_EDITABLE, { detail, errors: [{ pointer, code, detail }] });

const notCancellable = (
  done: Exclude<CancelledUnits, { kind: 'cancelled' }>,
  pointers: readonly string[],
) => {
  const left = done.kind === 'too_many' ? `; ${done.left} units can be taken off` : '';
  return unitsFault(pointers[done.at] ?? '/body', done.kind, `${done.kind.replaceAll('_', ' ')}${left}`);
};

export const notEditable = ({ status }: Order, detail: string) =>
  problem(editingErrors.ORDER_NOT_EDITABLE, { detail, extensions: { orderStatus: status } });
