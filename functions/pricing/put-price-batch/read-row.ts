import * as z from 'zod/mini';
import { currency, id, sku } from '#shared/contracts/fields.ts';
import { parsePart } from '#shared/http/parse.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import { fromMajorUnits } from '#shared/money/money.ts';
import type { PriceTerms } from '../model/set-price.ts';
import { priceRemarks, priceTerms } from '../schemas.ts';
import { refuseUnknownCurrency } from '../requests/refuse-price.ts';

const row = z
  .strictObject({
    sku,
    currency,
    priceId: id,
    ...priceTerms,
    ...priceRemarks,
    amount: z.optional(priceTerms.amount),
    price: z.optional(z.string().check(z.maxLength(20))),
  })
  .check(
    z.refine(
      ({ amount, price }) => (amount === undefined) !== (price === undefined),
      'a row has either `amount` or `price`',
    ),
  );

export interface PriceRow {
  readonly sku: string;
  readonly currency: string;
  readonly priceId: string;
  readonly terms: PriceTerms;
  readonly reason: string | undefined;
  readonly override: boolean | undefined;
}

/** Reads one row, or refuses it for what is wrong in it. */
export const readRow = (given: unknown): PriceRow => {
  const { problems } = parsePart('body', row, given);
  if (problems.length > 0) throw invalidRequest(problems);
  const {
    sku: code,
    currency: unit,
    priceId,
    price,
    amount,
    reason,
    override,
    ...terms
  } = z.parse(row, given);
  refuseUnknownCurrency(unit);
  return {
    sku: code,
    currency: unit,
    priceId,
    reason,
    override,
    terms: { ...terms, amount: amount ?? inMinorUnits(price ?? '', unit) },
  };
};

const inMinorUnits = (price: string, unit: string): number => {
  try {
    const { amount } = fromMajorUnits(price, unit);
    if (amount >= 0) return amount;
    throw new RangeError('a price is not negative');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw invalidRequest([{ pointer: '/body/price', code: 'AMOUNT_UNFIT', detail: error.message }]);
  }
};
