import type { ErrorContract } from '../../../shared/contracts/error.ts';
import { problem } from '../../../shared/http/problem.ts';
import type { RequestOf } from '../../../shared/http/request.ts';
import { paymentsErrors } from '../errors.ts';
import { refundOfUnits, type UnitsRefund } from '../model/refund-units.ts';
import type { OrderAndAccount } from '../store/load-both.ts';
import type { RefundOrder } from './contract.ts';

/** How much is to be given back, where it was asked for, and which units are gone with it. */
export interface AmountAsked {
  readonly amount: number;
  readonly pointer: string;
  readonly refundedUnits?: Readonly<Record<string, number>>;
}

/** The amount as it was named, or what was paid for the units that were named. */
export const amountAsked = (
  body: RequestOf<typeof RefundOrder>['body'],
  { order, account }: OrderAndAccount,
): AmountAsked => {
  if ('amount' in body) return { amount: body.amount, pointer: '/body/amount' };
  const found = refundOfUnits(order, account, body.lines);
  if (found.kind !== 'refund') throw refusalOf(found, body.lines);
  if (found.amount === 0)
    throw refusal(paymentsErrors.NOTHING_WAS_PAID, '/body/lines', 'nothing was paid for these units');
  return { amount: found.amount, pointer: '/body/lines', refundedUnits: found.refundedUnits };
};

const refusalOf = (
  found: Exclude<UnitsRefund, { kind: 'refund' }>,
  asked: readonly { readonly lineId: string; readonly quantity: number }[],
) => {
  const { lineId = '', quantity = 0 } = asked[found.at] ?? {};
  return found.kind === 'unknown_line'
    ? refusal(
        paymentsErrors.ORDER_LINE_NOT_FOUND,
        `/body/lines/${found.at}/lineId`,
        `the order has no line ${lineId}`,
      )
    : refusal(
        paymentsErrors.UNITS_ALREADY_REFUNDED,
        `/body/lines/${found.at}/quantity`,
        `${quantity} units of ${lineId} were asked for, ${found.left} are left`,
      );
};

const refusal = (contract: ErrorContract, pointer: string, detail: string) =>
  problem(contract, { detail, errors: [{ pointer, code: contract.code, detail }] });
