import { DAY, MINUTE } from '#shared/time/clock.ts';
import { competitorOf, type Proof } from './competitor.ts';
import { lowestPrice, type PolicyTerms } from './policy.ts';

/** What somebody says. */
export interface Asked {
  /** 14 digits; `undefined` when what was sent is no GTIN. */
  readonly gtin: string | undefined;
  readonly competitor: Proof;
  readonly price: number;
  readonly seenAt: string;
  readonly quantity: number;
}

/** What we know of the line. */
export interface Ours {
  readonly sku: string;
  /** 14 digits; absent when the SKU has none. */
  readonly gtin?: string | undefined;
  /** Units in the cart. */
  readonly quantity: number;
  /** Our price for one, before any match. */
  readonly price: number;
  /** What goods are never given away below, for one; told to nobody. */
  readonly floor: number;
}

/** One thing that does not fit, and where in the request. */
export interface Misfit {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** Clocks of phones are not exact. */
const AHEAD_MS = 5 * MINUTE;

/** Everything about a claim that does not fit the policy; nothing when it may be granted or decided. */
export const misfitsOf = (asked: Asked, ours: Ours, policy: PolicyTerms, now: number): readonly Misfit[] => [
  ...gtinMisfits(asked, ours),
  ...proofMisfits(asked, policy),
  ...priceMisfits(asked, ours, policy),
  ...timeMisfits(asked, policy, now),
  ...quantityMisfits(asked, ours, policy),
];

const gtinMisfits = ({ gtin }: Asked, ours: Ours): readonly Misfit[] => {
  const misfit = (code: string, detail: string) => [{ pointer: '/body/gtin', code, detail }];
  if (ours.gtin === undefined)
    return misfit('NO_GTIN', `${ours.sku} has no GTIN, so it cannot be compared with what others sell`);
  if (gtin === undefined)
    return misfit('invalid_check_digit', 'the check digit is wrong; scan or type the GTIN again');
  return gtin === ours.gtin
    ? []
    : misfit('GTIN_DIFFERS', `${gtin} is another article; ${ours.sku} is ${ours.gtin}`);
};

const proofMisfits = ({ competitor }: Asked, { competitors }: PolicyTerms): readonly Misfit[] => {
  if (competitorOf(competitors, competitor) !== undefined) return [];
  const listed = competitors.map(({ name }) => name).join(', ');
  return competitor.url === undefined
    ? [
        {
          pointer: '/body/competitor/name',
          code: 'COMPETITOR_NOT_LISTED',
          detail: `${competitor.name} is not one of ${listed}`,
        },
      ]
    : [
        {
          pointer: '/body/competitor/url',
          code: 'COMPETITOR_NOT_LISTED',
          detail: `the link leads to none of ${listed}`,
        },
      ];
};

const priceMisfits = ({ price }: Asked, ours: Ours, { limit }: PolicyTerms): readonly Misfit[] => {
  const misfit = (code: string, detail: string) => [{ pointer: '/body/price', code, detail }];
  if (price >= ours.price)
    return misfit('NOT_LOWER', `${price} is not below our price of ${ours.price} (minor units)`);
  if (price >= lowestPrice(ours.price, limit)) return [];
  return misfit(
    'TOO_LOW',
    `${price} is further below our price of ${ours.price} than we go: at most ${limit.maxPercent} %${
      limit.maxAmount === undefined ? '' : ` and ${limit.maxAmount} (minor units)`
    }`,
  );
};

const timeMisfits = ({ seenAt }: Asked, { seenWithinDays }: PolicyTerms, now: number): readonly Misfit[] => {
  const misfit = (code: string, detail: string) => [{ pointer: '/body/seenAt', code, detail }];
  const seen = Date.parse(seenAt);
  if (seen > now + AHEAD_MS) return misfit('SEEN_IN_FUTURE', `${seenAt} has not come yet`);
  return seen < now - seenWithinDays * DAY
    ? misfit('SEEN_TOO_LONG_AGO', `${seenAt} is more than ${seenWithinDays} days ago`)
    : [];
};

/** It holds for a line or not at all, so it covers the units that are there; more leaves room to buy more. */
const quantityMisfits = ({ quantity }: Asked, ours: Ours, { maxUnits }: PolicyTerms): readonly Misfit[] => {
  const misfit = (code: string, detail: string) => [{ pointer: '/body/quantity', code, detail }];
  if (quantity > maxUnits)
    return misfit('TOO_MANY_UNITS', `a claim is for at most ${maxUnits} units, found ${quantity}`);
  return quantity < ours.quantity
    ? misfit(
        'TOO_FEW_UNITS',
        `${ours.quantity} units are in the cart, found ${quantity}; claim for all of them`,
      )
    : [];
};
