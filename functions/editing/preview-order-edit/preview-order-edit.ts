import { loadOrderRecord, orderOfCaller, requireStaffOfOrder, unitsAt } from '../../orders/public.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadEdit } from '../planning/load-edit.ts';
import type { PlannedEdit } from '../planning/plan-edit.ts';
import type { PreviewOrderEdit } from './contract.ts';

export const previewOrderEdit: UseCase<typeof PreviewOrderEdit, Runtime> = async (request, runtime) => {
  const { orderId } = request.params;
  const { secrets, db } = runtime;
  const found = await loadOrderRecord(db, orderId);
  const how = { scope: 'orders.write', secrets } as const;
  const { order, contact } = await orderOfCaller(found, orderId, request, how);
  requireStaffOfOrder(request.actor, order);
  const { edit, account } = await loadEdit(order, contact, request.body, causeOf(request), runtime);
  const { difference = 0, balanceDue = account?.account.outstanding ?? 0, refund = 0 } = edit?.money ?? {};
  return {
    status: 200,
    body: {
      currency: order.currency,
      difference,
      balanceDue,
      refund,
      added: edit === undefined ? [] : showAdded(edit),
      cancelled: (edit?.cancelled ?? []).map(({ lineId, quantity }) => ({ lineId, quantity })),
      cancelledWorth: edit?.money.cancelled ?? 0,
    },
  };
};

const showAdded = ({ added, after }: PlannedEdit) =>
  added.lines.map(({ line: { lineId, sku, name, quantity, unitPrice, total, tax } }) => ({
    sku,
    name,
    quantity,
    unitPrice,
    total: after.totals.taxIncluded ? total : total + tax,
    from: after.lines
      .filter((line) => line.lineId === lineId)
      .flatMap(unitsAt)
      .map(({ locationId, allocated }) => ({ locationId, quantity: allocated })),
  }));
