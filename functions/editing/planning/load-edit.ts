import { isOpen, type Order, type OrderContact, type OrderRecord } from '../../orders/public.ts';
import { loadOrderAndAccount } from '../../payments/public.ts';
import type { Cause } from '#shared/events/envelope.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { RequestedEdit } from '../model/edit-request.ts';
import { requireAddressChange } from './change-address.ts';
import { notEditable, planEdit, type PlannedEdit } from './plan-edit.ts';

export interface EditBody extends RequestedEdit {
  readonly address?: OrderContact['address'];
}

/** An edit worked out; of an address alone the money is not looked at. */
export interface LoadedEdit {
  readonly edit: PlannedEdit | undefined;
  readonly account: Awaited<ReturnType<typeof loadOrderAndAccount>>;
}

/** @throws what staff have to know before an edit: nothing is written */
export const loadEdit = async (
  order: Order,
  contact: OrderRecord['contact'],
  body: EditBody,
  cause: Cause,
  runtime: Pick<Runtime, 'db' | 'clock' | 'ids' | 'log'>,
): Promise<LoadedEdit> => {
  const { lines, swap, add, address } = body;
  const changesGoods = [lines, swap, add].some((each) => each !== undefined);
  if (!changesGoods && address === undefined)
    throw invalidRequest([{ pointer: '/body', code: 'MISSING', detail: 'name lines, swap, add or address' }]);
  const mayChange = order.status === 'paid' || (!changesGoods && isOpen(order.status));
  if (!mayChange)
    throw notEditable(order, `the order is ${order.status}; lines of paid orders can be edited`);
  await requireAddressChange(order, { before: contact?.address, after: address }, runtime);
  const account = await loadOrderAndAccount(runtime.db, order.orderId);
  if (!changesGoods || account === undefined) return { edit: undefined, account };
  const to = address ?? contact?.address;
  const edit = await planEdit(
    { order, account: account.account, address: to, requested: { lines, swap, add } },
    cause,
    runtime,
  );
  return { edit, account };
};
