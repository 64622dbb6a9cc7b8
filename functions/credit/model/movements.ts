import { DAY } from '#shared/time/clock.ts';
import { hasEnded, usableOf, type CreditAccount, type Lot } from './account.ts';
import { changeOf, move, type CreditEntry, type PostingFacts, type CreditPosting } from './entry.ts';
import { lastOf, takeFrom, totalOf, type Share } from './lots.ts';

/** Money that comes back from an order lives at least so long, however soon it would have ended. */
export const GRACE_DAYS = 30;

/** The same for points. */
export const POINTS_GRACE_DAYS = 7;

/** New money: a card's value, an adjustment in somebody's favour, a refund taken as credit with its bonus. */
export const putIn = (
  account: CreditAccount,
  { amount, ...lot }: Share,
  kind: 'issue' | 'adjust' | 'refund_to_credit' | 'bonus',
  facts: PostingFacts,
): CreditPosting => move(account, { kind, from: 'issuer', to: 'balance', lots: [{ ...lot, amount }] }, facts);

/** Money of a paid order that its customer takes as store credit, and what the shop adds to it. */
export const putInInstead = (
  account: CreditAccount,
  { amount, bonus }: { readonly amount: number; readonly bonus: number },
  facts: PostingFacts,
): readonly [CreditPosting, ...CreditPosting[]] => {
  const paid = putIn(account, { lotId: 'credit', amount }, 'refund_to_credit', facts);
  if (bonus === 0) return [paid];
  const step = `BONUS#${facts.step}`;
  return [paid, putIn(paid.account, { lotId: 'credit', amount: bonus }, 'bonus', { ...facts, step })];
};

/** Money taken away by somebody, the soonest to end first. Nothing when there is not so much. */
export const takeAway = (
  account: CreditAccount,
  amount: number,
  facts: PostingFacts,
): CreditPosting | undefined => {
  const lots = takeFrom(account.lots, amount, facts.at);
  return lots === undefined
    ? undefined
    : move(account, { kind: 'adjust', from: 'balance', to: 'issuer', lots }, facts);
};

/** Takes money for an order. Nothing when the account cannot pay so much now. */
export const hold = (
  account: CreditAccount,
  amount: number,
  facts: PostingFacts,
): CreditPosting | undefined => {
  if (amount > usableOf(account, facts.at)) return undefined;
  const lots = takeFrom(account.lots, amount, facts.at);
  return lots === undefined
    ? undefined
    : move(account, { kind: 'hold', from: 'balance', to: 'held', lots }, facts);
};

/** The order is paid: what it held is spent. */
export const capture = (account: CreditAccount, amount: number, facts: PostingFacts): CreditPosting =>
  move(account, { kind: 'capture', from: 'held', to: 'spent', lots: [], amount }, facts);

/**
 * Gives money of an order back to where it was taken from; `release` when the order was never paid, else `refund`.
 *
 * @param entries of this order
 * @param how.most minor units; all that the order still has when left out
 */
export const giveBack = (
  account: CreditAccount,
  entries: readonly CreditEntry[],
  {
    kind,
    most = Infinity,
    ...facts
  }: PostingFacts & { readonly kind: 'release' | 'refund'; readonly most?: number },
): CreditPosting | undefined => {
  const shares = sharesLeft(entries);
  const amount = Math.min(most, totalOf(shares));
  if (amount === 0) return undefined;
  const lots = lastOf(shares, amount).map((share) => withGrace(share, facts.at, GRACE_DAYS));
  return move(account, { kind, from: kind === 'release' ? 'held' : 'spent', to: 'balance', lots }, facts);
};

/**
 * Gives money back to the points that paid it. What the order keeps is paid with as few whole points as cover it, so
 * part by part or all at once, the same money brings the same points.
 *
 * @param how.most minor units of the order's currency
 */
export const giveBackPoints = (
  account: CreditAccount,
  entries: readonly CreditEntry[],
  { kind, most, ...facts }: PostingFacts & { readonly kind: 'release' | 'refund'; readonly most: number },
): CreditPosting | undefined => {
  const shares = sharesLeft(entries);
  const paid = moneyPaidBy(entries);
  const money = Math.min(most, paid);
  if (money === 0) return undefined;
  const points = totalOf(shares) - Math.ceil((paid - money) / worthIn(entries));
  const lots = lastOf(shares, points).map((share) => withGrace(share, facts.at, POINTS_GRACE_DAYS));
  const from = kind === 'release' ? 'held' : 'spent';
  return move(account, { kind, from, to: 'balance', lots }, { ...facts, money });
};

/**
 * Money of an order that its owner does not get back, because somebody else returned what it paid.
 *
 * @param how.most minor units of the order's currency
 */
export const passOn = (
  account: CreditAccount,
  entries: readonly CreditEntry[],
  { most, ...facts }: PostingFacts & { readonly most: number },
): CreditPosting | undefined => {
  const back =
    account.kind === 'points'
      ? giveBackPoints(account, entries, { ...facts, most, kind: 'refund' })
      : giveBack(account, entries, { ...facts, most, kind: 'refund' });
  if (back === undefined) return undefined;
  const { lots, money } = back.entry;
  return move(
    account,
    { kind: 'pass_on', from: 'spent', to: 'issuer', lots, amount: totalOf(lots) },
    { ...facts, money },
  );
};

/** What points still pay of an order, in minor units of its currency. */
export const moneyPaidBy = (entries: readonly CreditEntry[]): number =>
  entries.reduce((sum, { kind, money = 0 }) => {
    if (kind === 'hold') return sum + money;
    return kind === 'release' || kind === 'refund' || kind === 'pass_on' ? sum - money : sum;
  }, 0);

/** What one point paid, by the latest hold of the order. */
const worthIn = (entries: readonly CreditEntry[]): number => {
  const { money = 0, amount = 1 } =
    entries.filter(({ kind }) => kind === 'hold').sort((a, b) => b.sequence - a.sequence)[0] ?? {};
  return Math.max(1, money / amount);
};

/** What an order still has of an account, in minor units. */
export const takenBy = (entries: readonly CreditEntry[]): number => totalOf(sharesLeft(entries));

/** Ends every lot whose time is over. */
export const expire = (account: CreditAccount, facts: PostingFacts): CreditPosting | undefined => {
  const ended = account.lots.filter((lot) => hasEnded(lot, facts.at));
  return ended.length === 0
    ? undefined
    : move(account, { kind: 'expire', from: 'balance', to: 'issuer', lots: ended.map(wholeLot) }, facts);
};

/** Voids an unused gift card, because the order that bought it was cancelled. `undefined` when it was used. */
export const voidCard = (
  account: CreditAccount,
  value: number,
  facts: PostingFacts,
): CreditPosting | undefined =>
  account.balance === value && account.held === 0 && account.status !== 'voided'
    ? move(
        { ...account, status: 'voided' },
        { kind: 'void', from: 'balance', to: 'issuer', lots: account.lots.map(wholeLot) },
        facts,
      )
    : undefined;

const wholeLot = ({ left, ...lot }: Lot): Share => ({ ...lot, amount: left });

/** What was taken for the order less what came back, lot by lot. */
const sharesLeft = (entries: readonly CreditEntry[]): readonly Share[] => {
  const left = new Map<string, Share>();
  for (const entry of [...entries].sort((a, b) => a.sequence - b.sequence)) {
    const sign = entry.kind === 'pass_on' ? -1 : -Math.sign(changeOf(entry));
    for (const share of entry.lots) {
      const before = left.get(share.lotId);
      left.set(share.lotId, { ...share, ...before, amount: (before?.amount ?? 0) + sign * share.amount });
    }
  }
  return [...left.values()].filter(({ amount }) => amount > 0);
};

/** A share whose time is nearly over, or over, lives so many days from now. */
export const withGrace = (share: Share, at: string, days: number): Share => {
  if (share.expiresAt === undefined) return share;
  const soonest = new Date(Date.parse(at) + days * DAY).toISOString();
  return { ...share, expiresAt: share.expiresAt > soonest ? share.expiresAt : soonest };
};
