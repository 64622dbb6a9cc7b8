import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import type { MarketplaceUpdate, UpdateContent } from '../model/update.ts';
import { loadUpdate, saveUpdatePart, UpdateMoved } from '../store/updates.ts';

/** Something a marketplace is to be told. */
export interface WantedUpdate {
  readonly marketplace: string;
  readonly subject: string;
  readonly content: UpdateContent;
  readonly asOf: string;
}

/**
 * Puts an update in the place of an older one of the same subject, due at once; one that is there and newer stays.
 *
 * @param beside what else has to hold, in the same transaction
 */
export const wantUpdate = (
  wanted: WantedUpdate,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
  beside: readonly TransactionPart[] = [],
): Promise<void> =>
  decideAgain(
    (error) => error instanceof UpdateMoved,
    async () => {
      const there = await loadUpdate(db, wanted);
      const own =
        there !== undefined && there.asOf > wanted.asOf
          ? []
          : [saveUpdatePart(after(there, wanted, instant(clock)))];
      if (own.length + beside.length > 0) await commit(db, [...own, ...beside]);
    },
  );

const after = (
  there: MarketplaceUpdate | undefined,
  { marketplace, subject, content, asOf }: WantedUpdate,
  now: string,
): MarketplaceUpdate => ({
  marketplace,
  subject,
  content,
  asOf,
  status: 'waiting',
  tried: 0,
  dueAt: now,
  version: (there?.version ?? 0) + 1,
});
