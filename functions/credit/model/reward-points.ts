import { usableOf, type CreditAccount } from './account.ts';
import { move, type CreditEntry, type CreditPosting, type PostingFacts } from './entry.ts';
import { takeFrom } from './lots.ts';
import { POINTS_GRACE_DAYS, withGrace } from './movements.ts';

/** Spends points on a reward, the soonest to expire first. Nothing when there are not so many to be spent now. */
export const redeemPoints = (
  account: CreditAccount,
  points: number,
  facts: PostingFacts,
): CreditPosting | undefined => {
  if (points > usableOf(account, facts.at)) return undefined;
  const lots = takeFrom(account.lots, points, facts.at);
  return lots === undefined
    ? undefined
    : move(account, { kind: 'redeem', from: 'balance', to: 'issuer', lots }, facts);
};

/** Puts the points of a cancelled reward back into the lots they came from; expired ones live another week. */
export const restorePoints = (
  account: CreditAccount,
  { lots }: Pick<CreditEntry, 'lots'>,
  facts: PostingFacts,
): CreditPosting =>
  move(
    account,
    {
      kind: 'restore',
      from: 'issuer',
      to: 'balance',
      lots: lots.map((share) => withGrace(share, facts.at, POINTS_GRACE_DAYS)),
    },
    facts,
  );
