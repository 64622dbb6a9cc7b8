import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { applyChargeback } from '../paying/apply-chargeback.ts';
import { chargebackClosed, requireChargeback } from '../requests/require-chargeback.ts';
import { showChargeback } from '../view/show-chargeback.ts';
import type { ResolveChargeback } from './contract.ts';

export const resolveChargeback: UseCase<typeof ResolveChargeback, Runtime> = async (
  request,
  { db, clock },
) => {
  const { params, body } = request;
  const { attempt, amount, currency } = await requireChargeback(db, params);
  const report = { ...params, attempt, money: { amount, currency }, status: body.outcome };
  const resolved = await applyChargeback(params.orderId, report, { db, clock, cause: causeOf(request) });
  if (resolved.status !== body.outcome) throw chargebackClosed(resolved);
  return { status: 200, body: showChargeback(resolved) };
};
