import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { actorOf } from '#shared/events/envelope.ts';
import { currencies } from '#shared/money/money.ts';
import { instant } from '#shared/time/clock.ts';
import { emptyAccount, type CreditAccount } from '../model/account.ts';
import { hasPostings } from '../model/cashback.ts';
import type { CreditEntry } from '../model/entry.ts';
import { transferAll, transferBack, type CreditTransfer } from '../model/transfer.ts';
import {
  decideAgainIfCreditMoved,
  loadAccount,
  moveCreditGrants,
  postAllPart,
  saveAccountAction,
  CreditMoved,
} from './accounts.ts';
import { accountKey, pointsAccountId, storeCreditId } from './keys.ts';
import type { PostingDependencies } from './posting-facts.ts';

/** What a function needs to move credit from one customer to another. */
export const transferCreditGrants = moveCreditGrants;

/** Two profiles of one person. */
export interface MergedPair {
  readonly customerId: string;
  readonly absorbedId: string;
  readonly mergeId: string;
}

/** Points and store credit of a merged customer go to the surviving one, lot by lot. Repeated, it moves what came in since. */
export const followMerge = async (pair: MergedPair, dependencies: PostingDependencies): Promise<void> => {
  for (const accountId of await accountsOf(pair.absorbedId, dependencies.db))
    await decideAgainIfCreditMoved(() => forward(accountId, pair, dependencies));
};

/** What came with a merge goes back, as far as it was not spent. */
export const undoMerge = async (pair: MergedPair, dependencies: PostingDependencies): Promise<void> => {
  for (const accountId of await accountsOf(pair.absorbedId, dependencies.db))
    await decideAgainIfCreditMoved(() => giveBack(accountId, pair, dependencies));
};

/** Moves on what came in on an account whose customer was merged, when there is something. */
export const forwardIfMerged = async (
  account: CreditAccount,
  dependencies: PostingDependencies,
): Promise<void> => {
  const target =
    account.mergedInto === undefined ? undefined : await loadAccount(dependencies.db, account.mergedInto);
  if (target?.customerId === undefined || account.customerId === undefined) return;
  await forward(
    account.accountId,
    { customerId: target.customerId, absorbedId: account.customerId, mergeId: account.mergeId ?? '' },
    dependencies,
  );
};

const accountsOf = async (customerId: string, db: Database): Promise<readonly string[]> => {
  const ids = [
    pointsAccountId(customerId),
    ...Object.keys(currencies).map((currency) => storeCreditId(customerId, currency)),
  ];
  const found = await db.getMany<CreditAccount>(ids.map(accountKey));
  return ids.filter((_, at) => found[at] !== undefined);
};

const forward = async (
  accountId: string,
  pair: MergedPair,
  dependencies: PostingDependencies,
): Promise<void> => {
  const { db, clock, cause } = dependencies;
  const from = await loadAccount(db, accountId);
  if (from === undefined) return;
  const targetId = counterpart(from, pair.customerId);
  const to = (await loadAccount(db, targetId)) ?? opened(from, targetId, pair.customerId, instant(clock));
  const step = `MERGE#${pair.mergeId}#${from.version + 1}`;
  const facts = { step, at: instant(clock), actor: actorOf(cause), reason: 'merge' };
  const moves = transferAll(from, to, facts, pair.mergeId);
  await write(from, moves, { mergedInto: targetId, mergeId: pair.mergeId }, dependencies);
};

const giveBack = async (
  accountId: string,
  pair: MergedPair,
  dependencies: PostingDependencies,
): Promise<void> => {
  const { db, clock, cause } = dependencies;
  const to = await loadAccount(db, accountId);
  const from = to === undefined ? undefined : await loadAccount(db, counterpart(to, pair.customerId));
  if (to === undefined || from === undefined || to.mergeId !== pair.mergeId) return;
  const { table, pk } = accountKey(accountId);
  const moved = await queryAll<CreditEntry>(db, table, pk, { sortPrefix: `T#MERGE#${pair.mergeId}#` });
  const facts = {
    step: `MERGE#${pair.mergeId}#${to.version + 1}`,
    at: instant(clock),
    actor: actorOf(cause),
    reason: 'merge_undone',
  };
  const moves = transferBack(from, to, moved, facts, pair.mergeId);
  await write(to, { from: moves.to, to: moves.from }, {}, dependencies);
};

/** The account of the same kind and currency of another customer. */
const counterpart = ({ kind, currency }: CreditAccount, customerId: string): string =>
  kind === 'points' ? pointsAccountId(customerId) : storeCreditId(customerId, currency);

const opened = (
  { kind, currency, channel }: CreditAccount,
  accountId: string,
  customerId: string,
  createdAt: string,
): CreditAccount =>
  emptyAccount({ accountId, kind, currency, channel, status: 'active', customerId, createdAt });

/** Both accounts in one transaction; the merged one is marked, or its mark taken off, also when nothing moves. */
const write = async (
  marked: CreditAccount,
  moves: CreditTransfer,
  mark: Pick<CreditAccount, 'mergedInto' | 'mergeId'>,
  { db, clock, cause }: PostingDependencies,
): Promise<void> => {
  const { mergedInto, mergeId } = mark;
  const withMark = (account: CreditAccount) => ({ ...account, mergedInto, mergeId });
  const from = moves.from.map((posting) => ({ ...posting, account: withMark(posting.account) }));
  if (!hasPostings(from) || !hasPostings(moves.to)) {
    if (marked.mergedInto === mergedInto) return;
    const next = { ...withMark(marked), version: marked.version + 1 };
    const refusal = await db.writeOne(saveAccountAction(next));
    if (refusal !== undefined) throw new CreditMoved(marked.accountId);
    return;
  }
  await commit(db, [postAllPart(from, { clock, cause }), postAllPart(moves.to, { clock, cause })]);
};
