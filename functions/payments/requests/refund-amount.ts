import type { ErrorContract } from '#shared/contracts/error.ts';
import { problem } from '#shared/problems/problem.ts';
import type { RequestOf } from '#shared/http/request.ts';
import { paymentsErrors } from '../errors.ts';
import { refundOfUnits, type LineUnits, type UnitsRefund, type UnitsWorth } from '../model/refund-units.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import type { RefundOrder } from '../refund-order/contract.ts';

/** How much is to be given back, where it was asked for, and which units are gone with it. */
export interface RefundAmount {
  readonly amount: number;
  readonly pointer: string;
  readonly units?: Pick<UnitsWorth, 'refundedUnits' | 'refundedForUnits'>;
}

/** The amount as it was named, or what was paid for the units that were named. */
export const refundAmountOf = (
  body: RequestOf<typeof RefundOrder>['body'],
  { order, account }: OrderAndAccount,
): RefundAmount => {
  if ('amount' in body) return { amount: body.amount, pointer: '/body/amount' };
  const { amount, refundedUnits, refundedForUnits } = refundOfLines(body.lines, { order, account });
  return { amount, pointer: '/body/lines', units: { refundedUnits, refundedForUnits } };
};

/** What is given back for units that the order has and that nothing was given back for. */
export const refundOfLines = (
  lines: readonly LineUnits[],
  { order, account }: OrderAndAccount,
): UnitsWorth => {
  const found = refundOfUnits(order, account, lines);
  if (found.kind !== 'refund') throw refusalOf(found, lines);
  // Units that come to nothing only because a promotion lapses are counted all the same: they are back.
  if (found.amount === 0 && found.lost.length === 0)
    throw refusal(paymentsErrors.NOTHING_WAS_PAID, '/body/lines', 'nothing was paid for these units');
  return found;
};

const refusalOf = (found: Exclude<UnitsRefund, { kind: 'refund' }>, asked: readonly LineUnits[]) => {
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
