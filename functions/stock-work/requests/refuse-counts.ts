import { invalidRequest, problem } from '#shared/problems/problem.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { stockWorkErrors } from '../errors.ts';
import type { StockTake } from '../model/stock-take.ts';
import { stockTakeEnded } from './require-stock-take.ts';

/** Clocks of devices may be ahead by so much. */
const AHEAD_MS = 5 * MINUTE;

interface CountsBody {
  readonly lines: readonly { readonly sku: string; readonly countedAt?: string | undefined }[];
}

/** Refuses counts of other SKUs, and of times before the stock-take or in the future. */
export const refuseCounts = (stockTake: StockTake, { lines }: CountsBody, now: number): void => {
  if (stockTake.status !== 'open') throw stockTakeEnded(stockTake);
  refuseForeign(stockTake, lines);
  const opened = Date.parse(stockTake.openedAt) - AHEAD_MS;
  const errors = lines.flatMap(({ countedAt }, at) => {
    if (countedAt === undefined) return [];
    const counted = Date.parse(countedAt);
    if (counted >= opened && counted <= now + AHEAD_MS) return [];
    const detail =
      counted < opened
        ? `${countedAt} is before the stock-take was opened (${stockTake.openedAt})`
        : `${countedAt} is in the future`;
    return [{ pointer: `/body/lines/${at}/countedAt`, code: 'wrong_time', detail }];
  });
  if (errors.length > 0) throw invalidRequest(errors);
};

const refuseForeign = ({ skus, stockTakeId }: StockTake, lines: CountsBody['lines']): void => {
  const errors = lines.flatMap(({ sku }, at) =>
    skus === undefined || skus.includes(sku)
      ? []
      : [
          {
            pointer: `/body/lines/${at}/sku`,
            code: 'NOT_IN_STOCK_TAKE',
            detail: `${stockTakeId} does not count ${sku}`,
          },
        ],
  );
  if (errors.length > 0)
    throw problem(stockWorkErrors.NOT_IN_STOCK_TAKE, {
      detail: errors.map(({ detail }) => detail).join('; '),
      errors,
    });
};
