import { invalidRequest } from '../../../shared/http/parse.ts';
import { problem, type FieldProblem } from '../../../shared/http/problem.ts';
import { currencies } from '../../../shared/money/money.ts';
import { pricingErrors } from '../errors.ts';
import type { PriceRecord } from '../model/price.ts';
import { MAX_RECORDS, type PriceTerms } from '../model/set-price.ts';

/** Refuses a currency of which we do not know how many decimals it has. */
export const refuseUnknownCurrency = (currency: string): void => {
  if (Object.hasOwn(currencies, currency)) return;
  const detail = `${currency} is not one of ${Object.keys(currencies).join(', ')}`;
  throw problem(pricingErrors.CURRENCY_UNKNOWN, {
    detail,
    errors: [{ pointer: '/params/currency', code: 'CURRENCY_UNKNOWN', detail }],
  });
};

/** Refuses terms that contradict each other. */
export const refuseContradictions = ({ amount, compareAt, validFrom, validTo }: PriceTerms): void => {
  const wrong: FieldProblem[] = [];
  if (compareAt !== undefined && compareAt < amount)
    wrong.push({
      pointer: '/body/compareAt',
      code: 'too_small',
      detail: `must be at least the amount, ${amount}, found ${compareAt}`,
    });
  if (validFrom !== undefined && validTo !== undefined && Date.parse(validFrom) >= Date.parse(validTo))
    wrong.push({
      pointer: '/body/validTo',
      code: 'too_small',
      detail: `must be after validFrom, ${validFrom}, found ${validTo}`,
    });
  if (wrong.length > 0) throw invalidRequest(wrong);
};

interface Place {
  readonly sku: string;
  readonly currency: string;
}

export const noPrices = ({ sku, currency }: Place) =>
  problem(pricingErrors.PRICE_NOT_FOUND, { detail: `${sku} has no price in ${currency}` });

export const noRecord = ({ sku, currency }: Place, priceId: string) =>
  problem(pricingErrors.PRICE_RECORD_NOT_FOUND, {
    detail: `${sku} has no price record ${priceId} in ${currency}`,
  });

export const listFull = ({ sku, currency }: Place) =>
  problem(pricingErrors.PRICE_LIST_FULL, {
    detail: `${sku} has ${MAX_RECORDS} price records in ${currency}`,
  });

export const duplicateOf = ({ priceId }: PriceRecord) =>
  problem(pricingErrors.PRICE_DUPLICATE, {
    detail: `the record ${priceId} holds under the same conditions at the same time`,
    extensions: { priceId },
  });
