import type { CreditAccount, Lot } from './account.ts';
import { move, type CreditEntry, type CreditPosting, type PostingFacts } from './entry.ts';
import type { Share } from './lots.ts';

/** What moves from one account to another of the same person, posting by posting. */
export interface CreditTransfer {
  readonly from: readonly CreditPosting[];
  readonly to: readonly CreditPosting[];
}

/** Everything that can be spent, with the ends it has, and what is owed. What orders hold stays until they end. */
export const transferAll = (
  from: CreditAccount,
  to: CreditAccount,
  facts: PostingFacts,
  mergeId: string,
): CreditTransfer => {
  const out = from.lots.map(({ left, ...lot }: Lot): Share => ({ ...lot, amount: left }));
  const lots = out.map((share) => ({ share, as: { ...share, lotId: lotIdThere(share, from, mergeId) } }));
  return transfer(from, to, { lots, owed: from.owed ?? 0 }, facts);
};

/** Points of an order keep their lot, because a return of it takes back from there. */
const lotIdThere = ({ lotId }: Share, { kind }: CreditAccount, mergeId: string): string =>
  kind === 'points' ? lotId : `${mergeId}:${lotId}`;

/**
 * Gives back what came with a merge, as far as it is still there.
 *
 * @param moved entries of the merge, and of earlier attempts to undo it, on the account it came from
 */
export const transferBack = (
  from: CreditAccount,
  to: CreditAccount,
  moved: readonly CreditEntry[],
  facts: PostingFacts,
  mergeId: string,
): CreditTransfer => {
  const lots = [...netShares(moved)].flatMap(([lotId, share]) => {
    const there = from.lots.find((lot) => lot.lotId === lotIdThere(share, to, mergeId));
    const amount = Math.min(share.amount, there?.left ?? 0);
    if (there === undefined || amount === 0) return [];
    const { left: _left, ...lot } = there;
    return [{ share: { ...lot, amount }, as: { ...lot, lotId, amount } }];
  });
  return transfer(from, to, { lots, owed: Math.min(netOwed(moved), from.owed ?? 0) }, facts);
};

const netShares = (moved: readonly CreditEntry[]): ReadonlyMap<string, Share> => {
  const net = new Map<string, Share>();
  for (const { kind, lots } of moved)
    for (const share of lots) {
      const sign = kind === 'transfer_out' ? 1 : -1;
      net.set(share.lotId, { ...share, amount: (net.get(share.lotId)?.amount ?? 0) + sign * share.amount });
    }
  return net;
};

const netOwed = (moved: readonly CreditEntry[]): number =>
  moved.reduce((sum, { from, to, amount }) => {
    if (to === 'owed') return sum + amount;
    return from === 'owed' ? sum - amount : sum;
  }, 0);

const transfer = (
  from: CreditAccount,
  to: CreditAccount,
  what: { readonly lots: readonly { readonly share: Share; readonly as: Share }[]; readonly owed: number },
  facts: PostingFacts,
): CreditTransfer => {
  const out: CreditPosting[] = [];
  const into: CreditPosting[] = [];
  const last = (postings: readonly CreditPosting[], account: CreditAccount) =>
    postings.at(-1)?.account ?? account;
  if (what.lots.length > 0) {
    const [shares, same] = [what.lots.map(({ share }) => share), what.lots.map(({ as }) => as)];
    out.push(move(from, { kind: 'transfer_out', from: 'balance', to: 'issuer', lots: shares }, facts));
    into.push(move(to, { kind: 'transfer_in', from: 'issuer', to: 'balance', lots: same }, facts));
  }
  if (what.owed > 0) {
    const step = `${facts.step}#OWED`;
    const owed = { lots: [], amount: what.owed };
    const outFacts = { ...facts, step };
    out.push(move(last(out, from), { kind: 'transfer_out', from: 'issuer', to: 'owed', ...owed }, outFacts));
    into.push(move(last(into, to), { kind: 'transfer_in', from: 'owed', to: 'issuer', ...owed }, outFacts));
  }
  return { from: out, to: into };
};
