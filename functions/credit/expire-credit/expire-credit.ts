import { commit } from '#shared/dynamodb/transaction.ts';
import { actorOf, startedBy, type Cause } from '#shared/events/envelope.ts';
import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { released, type CreditAccount } from '../model/account.ts';
import { expire } from '../model/movements.ts';
import {
  decideAgainIfCreditMoved,
  DUE_SHARDS,
  loadAccount,
  MovedBefore,
  postPart,
  releasePart,
} from '../store/accounts.ts';
import { forwardIfMerged } from '../store/transfers.ts';
import { creditItems } from '../table.ts';

/** What one run ends in each shard; the rest is older by an hour at the next one. */
const PER_SHARD = 100;

/** Writes down that money ended, that pending points became usable, and moves on what came back to a merged customer. It could not be spent since its time was over, so being late hurts nobody. */
export const expireCredit: Task<Runtime> = async (_input, runtime) => {
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => expireShard(shard, runtime));
  await Promise.all(shards);
};

const expireShard = async (shard: number, runtime: Runtime): Promise<void> => {
  const due = await runtime.db.queryIndex<{ readonly accountId: string }>({
    index: creditItems.indexes.creditDue,
    partition: { creditDueShard: shard },
    upTo: { attribute: 'creditDueAt', value: instant(runtime.clock) },
    limit: PER_SHARD,
  });
  for (const { accountId } of due.items) await decideAgainIfCreditMoved(() => expireOne(accountId, runtime));
};

const expireOne = async (accountId: string, { db, clock }: Runtime): Promise<void> => {
  const cause = startedBy('expire-credit', accountId);
  const account = await loadAccount(db, accountId);
  if (account === undefined) return;
  const now = instant(clock);
  const usable = released(account, now);
  if (usable !== undefined) await commit(db, [releasePart(usable, { clock, cause })]);
  await expireLots(usable?.account ?? account, cause, { db, clock });
  await forwardIfMerged(account, { db, clock, cause });
};

const expireLots = async (
  account: CreditAccount,
  cause: Cause,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<void> => {
  const step = `EXPIRE#${account.version + 1}`;
  const posting = expire(account, { step, at: instant(clock), actor: actorOf(cause) });
  if (posting === undefined) return;
  await commit(db, [postPart(posting, { clock, cause })]).catch((error: unknown) => {
    // Another run of the task wrote it down at the same moment.
    if (!(error instanceof MovedBefore)) throw error;
  });
};
