import { giveWithinLimitsPart } from '../../credit/public.ts';
import { hasMoved } from '../../fulfilment/public.ts';
import {
  changeOnce,
  editOrderPart,
  showOrder,
  type OrderDecision,
  type OrderRecord,
} from '../../orders/public.ts';
import { isPaymentMoved, settleEditParts } from '../../payments/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { editingErrors } from '../errors.ts';
import { loadEdit, type LoadedEdit } from '../planning/load-edit.ts';
import { latestEdit } from '../view/latest-edit.ts';
import type { EditOrder } from './contract.ts';

type Request = RequestOf<typeof EditOrder>;

/** Order, stock, capacity and money in one transaction; decided again when one of them moved meanwhile. */
export const editOrder: UseCase<typeof EditOrder, Runtime> = async (request, runtime) => {
  const record = await decideAgain(
    (error) => hasMoved(error) || isPaymentMoved(error),
    () => changeOnce(request, runtime, (_order, how, found) => editParts(found, how, request, runtime)),
  );
  const { order } = record;
  const body = { ...latestEdit(record.events), order: showOrder(record, instant(runtime.clock)) };
  return { status: 200, body, version: order.version };
};

const editParts = async (
  { order, contact }: OrderRecord,
  how: OrderDecision,
  request: Request,
  runtime: Runtime,
): Promise<readonly TransactionPart[]> => {
  const { difference: expected, address, ...body } = request.body;
  const loaded = await loadEdit(order, contact, { ...body, address }, how.cause, runtime);
  const difference = loaded.edit?.money.difference ?? 0;
  if (difference !== expected) throw changed(difference, expected);
  const moved = contact === undefined || address === undefined ? undefined : { ...contact, address };
  const money = await moneyParts(loaded, how, request, runtime);
  const { edit } = loaded;
  const change = {
    after: edit?.after ?? { ...order, version: order.version + 1 },
    cancelled: edit?.cancelled ?? [],
    facts: {
      added: edit?.added.lines.map(({ line }) => line) ?? [],
      addressChanged: moved !== undefined,
      difference,
      balanceDue: edit?.money.balanceDue ?? 0,
      refunded: money.refunded,
      ...money.facts,
    },
    contact: moved,
  };
  return [editOrderPart(order, change, how), ...(edit?.stockParts ?? []), ...money.parts];
};

/** What staff send back counts against the limits of their refunds. */
const moneyParts = async (
  { edit, account }: LoadedEdit,
  { clock, cause }: OrderDecision,
  { actor }: Request,
  runtime: Runtime,
) => {
  if (edit === undefined || account === undefined) return { refunded: 0, facts: {}, parts: [] };
  const settled = await settleEditParts(account, edit.money, { db: runtime.db, clock, cause });
  const { currency, customerId } = account.order;
  const given = {
    kind: 'refunds',
    amount: settled.refunded,
    currency,
    customerId,
    pointer: '/body',
  } as const;
  const limits = settled.refunded === 0 ? [] : [await giveWithinLimitsPart(actor, given, runtime)];
  return { ...settled, parts: [...settled.parts, ...limits] };
};

const changed = (difference: number, expected: number) => {
  const detail = `the difference is ${difference}, ${expected} was expected`;
  return problem(editingErrors.EDIT_CHANGED, {
    detail,
    errors: [{ pointer: '/body/difference', code: 'EDIT_CHANGED', detail }],
    extensions: { difference },
  });
};
