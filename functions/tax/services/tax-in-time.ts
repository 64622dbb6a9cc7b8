import { problem } from '#shared/problems/problem.ts';
import type { Log } from '#shared/observability/log.ts';
import { answerWithin } from '#shared/time/answer-within.ts';
import { taxErrors } from '../errors.ts';
import { heldToSale } from '../model/held-to-sale.ts';
import type { TaxRule } from '../model/rate.ts';
import type { ItemTax, Sale } from '../model/sale.ts';
import { taxSale } from '../model/tax-sale.ts';
import type { TaxPlace } from '../model/tax-service.ts';
import type { TaxSource } from './tax-services.ts';

/** How long a checkout waits for a tax service. */
export const TAX_ANSWERS_WITHIN_MS = 1500;

/**
 * The tax of a sale as its source says it. One that is too slow, fails, or says what does not fit the sale is answered as
 * its policy says: by the table, or with a refusal that may be tried again.
 */
export const taxInTime = async (
  { service, whenDown }: TaxSource,
  { sale, place }: { readonly sale: Sale; readonly place: TaxPlace },
  {
    rules,
    log,
    ms = TAX_ANSWERS_WITHIN_MS,
  }: { readonly rules: ReadonlyMap<string, TaxRule>; readonly log: Log; readonly ms?: number },
): Promise<readonly ItemTax[]> => {
  try {
    return heldToSale(await answerWithin(ms, service.taxFor(sale, place)), sale);
  } catch (error) {
    log.warn('tax service failed', { error });
    if (whenDown === 'table') return taxSale(sale, rules);
    throw problem(taxErrors.TAX_NOT_AVAILABLE, { retryAfterSeconds: 5, cause: error });
  }
};
