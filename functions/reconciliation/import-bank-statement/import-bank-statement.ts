import { loadOrderByNumber, readOrderNumber } from '../../orders/public.ts';
import { recordTransfer } from '../../payments/public.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { reconciliationErrors } from '../errors.ts';
import { recordsOf } from '../formats/read-file.ts';
import { readStatement, type StatementLine } from '../formats/read-statement.ts';
import { MAX_STATEMENT_LINES, type ShownStatementLine } from '../schemas.ts';
import type { ImportBankStatement } from './contract.ts';

type Request = RequestOf<typeof ImportBankStatement>;

/** Line by line, each in its own transaction: sent again after a crash, it goes on where it stopped. */
export const importBankStatement: UseCase<typeof ImportBankStatement, Runtime> = async (request, runtime) => {
  const lines: ShownStatementLine[] = [];
  for (const line of requireLines(request.body)) {
    const { row, transferId, amount } = line;
    lines.push({ row, transferId, amount, ...(await recordLine(line, request, runtime)) });
  }
  const recorded = lines.filter(({ outcome }) => outcome === 'recorded').length;
  return { status: 200, body: { recorded, lines } };
};

/** @throws STATEMENT_INVALID */
const requireLines = (body: Request['body']): readonly StatementLine[] => {
  const read = linesIn(body);
  if (typeof read !== 'string') return read;
  throw problem(reconciliationErrors.STATEMENT_INVALID, {
    detail: read,
    errors: [{ pointer: '/body/csv', code: 'STATEMENT_INVALID', detail: read }],
  });
};

/** The lines of the statement, or why it cannot be used. */
const linesIn = ({ csv, currency }: Request['body']): readonly StatementLine[] | string => {
  const records = recordsOf(csv);
  if (typeof records === 'string') return records;
  const lines = readStatement(records, currency, readOrderNumber);
  if (typeof lines === 'string' || lines.length <= MAX_STATEMENT_LINES) return lines;
  return `${lines.length} lines were sent, at most ${MAX_STATEMENT_LINES} are allowed`;
};

type Outcome = Pick<ShownStatementLine, 'outcome' | 'orderId' | 'expected'>;

const recordLine = async (
  { amount, numbers, transferId }: StatementLine,
  request: Request,
  { db, clock }: Runtime,
): Promise<Outcome> => {
  if (amount <= 0) return { outcome: 'not_incoming' };
  const found = await Promise.all(numbers.map((number) => loadOrderByNumber(db, number)));
  const [order, ...others] = found.flatMap((each) => each ?? []);
  if (order === undefined) return { outcome: 'no_order' };
  if (others.length > 0) return { outcome: 'several_orders' };
  const { orderId } = order;
  const transfer = { transferId, money: { amount, currency: request.body.currency } };
  const made = await recordTransfer(orderId, transfer, { db, clock, cause: causeOf(request) });
  return made.kind === 'differs'
    ? { outcome: 'amount_differs', orderId, expected: made.expected }
    : { outcome: made.kind, orderId };
};
