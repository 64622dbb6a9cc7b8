import { DAY, MINUTE } from '#shared/time/clock.ts';
import { competitorOf, type Proof } from './competitor.ts';
import { lowestPrice, type PolicyTerms } from './policy.ts';

/** What somebody says. */
export interface ClaimedOffer {
  /** 14 digits; `undefined` when what was sent is no GTIN. */
  readonly gtin: string | undefined;
  readonly competitor: Proof;
  readonly price: number;
  readonly seenAt: string;
  readonly quantity: number;
}

/** What we know of the line. */
export interface OurOffer {
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
export interface ClaimProblem {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** Clocks of phones are not exact. */
const AHEAD_MS = 5 * MINUTE;

/** Everything about a claim that does not fit the policy; nothing when it may be granted or decided. */
export const problemsOf = (
  asked: ClaimedOffer,
  ours: OurOffer,
  policy: PolicyTerms,
  now: number,
): readonly ClaimProblem[] => [
  ...gtinProblems(asked, ours),
  ...proofProblems(asked, policy),
  ...priceProblems(asked, ours, policy),
  ...timeProblems(asked, policy, now),
  ...quantityProblems(asked, ours, policy),
];

const gtinProblems = ({ gtin }: ClaimedOffer, ours: OurOffer): readonly ClaimProblem[] => {
  const problem = (code: string, detail: string) => [{ pointer: '/body/gtin', code, detail }];
  if (ours.gtin === undefined)
    return problem('NO_GTIN', `${ours.sku} has no GTIN, so it cannot be matched with a competitor’s item`);
  if (gtin === undefined)
    return problem('invalid_check_digit', 'the check digit of the GTIN is wrong; scan or type it again');
  return gtin === ours.gtin
    ? []
    : problem('GTIN_DIFFERS', `must be ${ours.gtin}, the GTIN of ${ours.sku}, found ${gtin}`);
};

const proofProblems = (
  { competitor }: ClaimedOffer,
  { competitors }: PolicyTerms,
): readonly ClaimProblem[] => {
  if (competitorOf(competitors, competitor) !== undefined) return [];
  const listed = competitors.map(({ name }) => name).join(', ');
  return competitor.url === undefined
    ? [
        {
          pointer: '/body/competitor/name',
          code: 'COMPETITOR_NOT_LISTED',
          detail: `must be one of ${listed}, found ${competitor.name}`,
        },
      ]
    : [
        {
          pointer: '/body/competitor/url',
          code: 'COMPETITOR_NOT_LISTED',
          detail: `the link must lead to one of ${listed}`,
        },
      ];
};

const priceProblems = (
  { price }: ClaimedOffer,
  ours: OurOffer,
  { limit }: PolicyTerms,
): readonly ClaimProblem[] => {
  const problem = (code: string, detail: string) => [{ pointer: '/body/price', code, detail }];
  if (price >= ours.price)
    return problem('NOT_LOWER', `must be below our price of ${ours.price}, found ${price} (minor units)`);
  if (price >= lowestPrice(ours.price, limit)) return [];
  return problem(
    'TOO_LOW',
    `${price} is too far below our price of ${ours.price}: the policy allows at most ${limit.maxPercent} %${
      limit.maxAmount === undefined ? '' : ` and ${limit.maxAmount} (minor units)`
    }`,
  );
};

const timeProblems = (
  { seenAt }: ClaimedOffer,
  { seenWithinDays }: PolicyTerms,
  now: number,
): readonly ClaimProblem[] => {
  const problem = (code: string, detail: string) => [{ pointer: '/body/seenAt', code, detail }];
  const seen = Date.parse(seenAt);
  if (seen > now + AHEAD_MS) return problem('SEEN_IN_FUTURE', `${seenAt} is in the future`);
  return seen < now - seenWithinDays * DAY
    ? problem('SEEN_TOO_LONG_AGO', `${seenAt} is more than ${seenWithinDays} days ago`)
    : [];
};

/** It holds for a line or not at all, so it covers the units that are there; more leaves room to buy more. */
const quantityProblems = (
  { quantity }: ClaimedOffer,
  ours: OurOffer,
  { maxUnits }: PolicyTerms,
): readonly ClaimProblem[] => {
  const problem = (code: string, detail: string) => [{ pointer: '/body/quantity', code, detail }];
  if (quantity > maxUnits) return problem('TOO_MANY_UNITS', `must be at most ${maxUnits}, found ${quantity}`);
  return quantity < ours.quantity
    ? problem('TOO_FEW_UNITS', `must be at least ${ours.quantity}, the units in the cart, found ${quantity}`)
    : [];
};
