import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { paymentsErrors } from '../errors.ts';
import type { PaymentAccount, PaymentAttempt } from '../model/account.ts';
import type { Chargeback } from '../model/chargeback.ts';
import { applyChargeback } from '../paying/apply-chargeback.ts';
import { requireOrder } from '../requests/require-order.ts';
import { loadChargeback } from '../store/chargebacks.ts';
import { showChargeback } from '../view/show-chargeback.ts';
import type { PutChargeback } from './contract.ts';

type Request = RequestOf<typeof PutChargeback>;

export const putChargeback: UseCase<typeof PutChargeback, Runtime> = async (request, { db, clock }) => {
  const { params, body } = request;
  const [{ account }, known] = await Promise.all([
    requireOrder(db, params.orderId),
    loadChargeback(db, params),
  ]);
  if (known !== undefined) return { status: 200, body: showChargeback(sameAs(known, body)) };
  const { attempt, amount } = requireAttempt(account, body);
  const { reason, evidenceDueBy } = body;
  const { chargebackId } = params;
  const money = { amount, currency: account.currency };
  const report = { chargebackId, attempt, money, status: 'open', reason, evidenceDueBy } as const;
  const cause = causeOf(request);
  const recorded = await applyChargeback(params.orderId, report, { db, clock, cause });
  return { status: 200, body: showChargeback(sameAs(recorded, body)) };
};

/** @throws CHARGEBACK_DIFFERS */
const sameAs = (known: Chargeback, { attempt, amount }: Request['body']): Chargeback => {
  if (known.amount === amount && (attempt === undefined || attempt === known.attempt)) return known;
  throw problem(paymentsErrors.CHARGEBACK_DIFFERS, {
    detail: `${known.chargebackId} is about ${known.amount} of attempt ${known.attempt}`,
  });
};

/** @throws CHARGEBACK_TOO_LARGE */
const requireAttempt = (
  { attempts }: PaymentAccount,
  { attempt: wanted, amount }: Request['body'],
): { readonly attempt: number; readonly amount: number } => {
  const found = attempts.findLast(({ attempt, method, captured }) =>
    wanted === undefined ? captured > 0 && method !== 'cash' : attempt === wanted,
  );
  const left = found === undefined ? 0 : disputable(found);
  if (found !== undefined && amount <= left) return { attempt: found.attempt, amount };
  const detail = `${amount} were charged back, and ${left} of the payment can be`;
  throw problem(paymentsErrors.CHARGEBACK_TOO_LARGE, {
    detail,
    errors: [{ pointer: '/body/amount', code: 'CHARGEBACK_TOO_LARGE', detail }],
  });
};

const disputable = ({ captured, chargedBack = 0 }: PaymentAttempt): number => captured - chargedBack;
