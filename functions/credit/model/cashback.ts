import { hasEnded, isPending, type CreditAccount, type Lot } from './account.ts';
import { move, type PostingFacts, type CreditPosting } from './entry.ts';
import { soonestFirst, totalOf, without, type Share } from './lots.ts';

/** Cashback lies in lots of its own, so that it is told from money that a customer has for other reasons. */
const PREFIX = 'cashback:';

/** All lots of an account of points. */
const POINTS_PREFIX = 'points:';

/** The lot of what one rule gave for one order. */
export const cashbackLot = (orderId: string, ruleId: string): string => `${PREFIX}${orderId}:${ruleId}`;

/** The lot of the points that one order brought. */
export const pointsLot = (orderId: string): string => `${POINTS_PREFIX}${orderId}`;

const isEarned = ({ lotId }: Lot): boolean => lotId.startsWith(PREFIX) || lotId.startsWith(POINTS_PREFIX);

/** A posting, and those that follow from it. */
export type Postings = readonly [CreditPosting, ...(readonly CreditPosting[])];

export const hasPostings = (postings: readonly CreditPosting[]): postings is Postings => postings.length > 0;

/** So much of one lot has to go back. */
export interface CashbackDue {
  readonly lotId: string;
  /** Minor units. */
  readonly amount: number;
}

/** New points, in a lot of their own. What is owed of earlier points is paid from them at once. */
export const givePoints = (account: CreditAccount, lot: Share, facts: PostingFacts): Postings =>
  withSetOff(move(account, { kind: 'earn', from: 'issuer', to: 'balance', lots: [lot] }, facts));

/** New cashback, a lot for each rule that gave some. What is owed of earlier cashback is paid from it at once. */
export const giveCashback = (account: CreditAccount, lots: readonly Share[], facts: PostingFacts): Postings =>
  withSetOff(move(account, { kind: 'cashback', from: 'issuer', to: 'balance', lots }, facts));

/**
 * Takes cashback back because its purchase went back: its own lots first, then other cashback, pending before usable;
 * never money that the customer has for other reasons. What was spent already is owed.
 */
export const takeBackCashback = (
  account: CreditAccount,
  dues: readonly CashbackDue[],
  facts: PostingFacts,
): readonly CreditPosting[] => {
  const wanted = dues.reduce((sum, { amount }) => sum + amount, 0);
  const lots = sharesFor(account.lots, wanted, { dues, at: facts.at });
  const taken = totalOf(lots);
  const first =
    taken === 0
      ? []
      : [
          move(
            account,
            { kind: 'clawback', from: 'balance', to: 'issuer', lots },
            { ...facts, step: `CLAWBACK#${facts.step}` },
          ),
        ];
  if (taken === wanted) return first;
  const owed = { kind: 'owe', from: 'owed', to: 'issuer', lots: [], amount: wanted - taken } as const;
  return [...first, move(first[0]?.account ?? account, owed, { ...facts, step: `OWE#${facts.step}` })];
};

/** A posting after which cashback may be there again, and what of it pays what is owed. */
export const withSetOff = (posting: CreditPosting): Postings => {
  const { account, entry } = posting;
  const lots = sharesFor(account.lots, account.owed ?? 0, { dues: [], at: entry.at });
  if (lots.length === 0) return [posting];
  const { at, actor, orderId } = entry;
  const facts = { step: `SET_OFF#${entry.step}`, at, actor, orderId };
  return [posting, move(account, { kind: 'set_off', from: 'balance', to: 'owed', lots }, facts)];
};

/** Up to so much cashback: of the lots it is due of, then of others. */
const sharesFor = (
  lots: readonly Lot[],
  wanted: number,
  { dues, at }: { readonly dues: readonly CashbackDue[]; readonly at: string },
): readonly Share[] => {
  const cashback = lots.filter((lot) => isEarned(lot) && !hasEnded(lot, at));
  const own = cashback.flatMap((lot) => {
    const due = dues.find(({ lotId }) => lotId === lot.lotId)?.amount ?? 0;
    return shareOf(lot, due);
  });
  const rest = without(cashback, own);
  const [pending, usable] = [true, false].map((wait) =>
    soonestFirst(rest.filter((lot) => isPending(lot, at) === wait)),
  );
  let missing = wanted - totalOf(own);
  const others = [...(pending ?? []), ...(usable ?? [])].flatMap((lot) => {
    const share = shareOf(lot, missing);
    missing -= totalOf(share);
    return share;
  });
  return [...own, ...others];
};

const shareOf = ({ left, ...lot }: Lot, most: number): readonly Share[] =>
  Math.min(left, most) > 0 ? [{ ...lot, amount: Math.min(left, most) }] : [];
