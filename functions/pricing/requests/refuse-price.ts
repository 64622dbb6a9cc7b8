import { type FieldProblem, invalidRequest, problem } from '#shared/problems/problem.ts';
import { currencies } from '#shared/money/money.ts';
import { pricingErrors } from '../errors.ts';
import type { PriceRecord } from '../model/price.ts';
import { MAX_RECORDS, type PriceTerms } from '../model/set-price.ts';

/** Refuses a currency of which we do not know how many decimals it has. */
export const refuseUnknownCurrency = (currency: string, pointer = '/params/currency'): void => {
  if (Object.hasOwn(currencies, currency)) return;
  const detail = `${currency} is not a currency of ISO 4217`;
  throw problem(pricingErrors.CURRENCY_UNKNOWN, {
    detail,
    errors: [{ pointer, code: 'CURRENCY_UNKNOWN', detail }],
  });
};

/** These stand after the currency in the routes of a list, so a record under them could not be read. */
const RESERVED_IDS = ['explain', 'history'];

/** Refuses a record under a name that leads somewhere else. */
export const refuseReservedId = (priceId: string): void => {
  if (!RESERVED_IDS.includes(priceId)) return;
  const detail = `${priceId} is the name of a route of the list; give the record another id`;
  throw problem(pricingErrors.PRICE_ID_RESERVED, {
    detail,
    errors: [{ pointer: '/params/priceId', code: 'PRICE_ID_RESERVED', detail }],
  });
};

/** Refuses an override that does not say where, why and until when. */
export const refuseBareOverride = ({
  override,
  reason,
  terms: { channel, validTo },
}: {
  readonly override?: boolean | undefined;
  readonly reason?: string | undefined;
  readonly terms: PriceTerms;
}): void => {
  if (override !== true) return;
  const missing = Object.entries({ channel, reason, validTo }).filter(([, value]) => value === undefined);
  if (missing.length === 0) return;
  throw invalidRequest(
    missing.map(([name]) => ({
      pointer: `/body/${name}`,
      code: 'missing',
      detail: `an override requires channel, reason and validTo; ${name} is missing`,
    })),
  );
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

interface ListName {
  readonly sku: string;
  readonly currency: string;
}

export const noPrices = ({ sku, currency }: ListName) =>
  problem(pricingErrors.PRICE_NOT_FOUND, { detail: `${sku} has no price in ${currency}` });

export const noRecord = ({ sku, currency }: ListName, priceId: string) =>
  problem(pricingErrors.PRICE_RECORD_NOT_FOUND, {
    detail: `${sku} has no price record ${priceId} in ${currency}`,
  });

export const listFull = ({ sku, currency }: ListName) =>
  problem(pricingErrors.PRICE_LIST_FULL, {
    detail: `${sku} has ${MAX_RECORDS} price records in ${currency}`,
  });

export const duplicateOf = ({ priceId }: PriceRecord) =>
  problem(pricingErrors.PRICE_DUPLICATE, {
    detail: `the record ${priceId} has the same conditions and an overlapping window`,
    extensions: { priceId },
  });
