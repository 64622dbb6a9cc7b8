import { recordTransfer as recordOf, showPaymentState } from '../../payments/public.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { reconciliationErrors } from '../errors.ts';
import type { RecordTransfer } from './contract.ts';

export const recordTransfer: UseCase<typeof RecordTransfer, Runtime> = async (request, { db, clock }) => {
  const { transferId, amount, currency } = request.body;
  const transfer = { transferId, money: { amount, currency } };
  const outcome = await recordOf(request.params.orderId, transfer, { db, clock, cause: causeOf(request) });
  if (outcome.kind === 'differs') {
    const { expected } = outcome;
    const detail = `${amount} ${currency} arrived, ${expected.amount} ${expected.currency} are expected (minor units)`;
    throw problem(reconciliationErrors.TRANSFER_AMOUNT_WRONG, {
      detail,
      errors: [{ pointer: '/body/amount', code: 'TRANSFER_AMOUNT_WRONG', detail }],
      extensions: { expected },
    });
  }
  return { status: 200, body: showPaymentState(outcome.after.order, outcome.after.account) };
};
