import { backOff } from './back-off.ts';
import type { Database } from './database.ts';
import type { Refusal, WriteAction } from './write-action.ts';

/**
 * What a domain contributes to a transaction: its writes, and how to read their refusal. Whoever composes parts
 * never learns another domain's keys.
 */
export interface TransactionPart {
  readonly actions: readonly WriteAction[];
  /**
   * The error to throw when one of this part's conditions did not hold. `index` counts within the part.
   * `undefined` passes the question on to the next part.
   */
  readonly refused: (refusals: readonly Refusal[]) => Error | undefined;
}

/** DynamoDB refuses more actions in one transaction. */
export const TRANSACTION_LIMIT = 100;

/** How long conflicts with other transactions are waited out before the caller is told to come again. */
const CONFLICT_BUDGET_MS = 2000;

/**
 * Writes all parts or none. A failed condition throws the error of the first part that recognises it; a conflict
 * with another transaction is tried again with jitter, then answered 503 BUSY.
 */
export const commit = async (db: Database, parts: readonly TransactionPart[]): Promise<void> => {
  const actions = parts.flatMap((part) => part.actions);
  if (actions.length > TRANSACTION_LIMIT)
    throw new RangeError(`a transaction has at most ${TRANSACTION_LIMIT} actions, got ${actions.length}`);
  const wait = backOff({ baseMs: 15, budgetMs: CONFLICT_BUDGET_MS });
  for (;;) {
    const refusals = await db.write(actions);
    if (refusals === undefined) return;
    const error = explain(parts, refusals);
    if (error !== undefined) throw error;
    if (refusals.some(({ reason }) => reason === 'invalid'))
      throw new Error('DynamoDB found an action of the transaction invalid');
    await wait();
  }
};

const explain = (parts: readonly TransactionPart[], refusals: readonly Refusal[]): Error | undefined => {
  let first = 0;
  for (const part of parts) {
    const own = refusals
      .filter(
        ({ index, reason }) =>
          reason === 'condition' && index >= first && index < first + part.actions.length,
      )
      .map((refusal) => ({ ...refusal, index: refusal.index - first }));
    first += part.actions.length;
    const error = own.length === 0 ? undefined : part.refused(own);
    if (error !== undefined) return error;
  }
  // A failed condition nobody recognises must not be retried for ever: it is a bug, and says so.
  return refusals.some(({ reason }) => reason === 'condition')
    ? new Error('a condition of the transaction failed and no part explains it')
    : undefined;
};
