import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { CustomersUnmerged } from '../events.ts';
import { reversibleUntil } from '../model/merge-record.ts';
import type { Profile } from '../model/profile.ts';
import { unmerged } from '../model/unmerge.ts';
import { isProfilesMoved, loadPair, saveProfilePair } from '../store/merge-profiles.ts';
import { findProfile } from '../store/find-profile.ts';

/** What came of it. */
export type UnmergeResult =
  | { readonly kind: 'unmerged'; readonly survivor: Profile; readonly absorbed: Profile }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'final'; readonly why: string };

/** Undoes the latest merge of a profile, for 30 days after it. */
export const unmergeProfiles = (
  customerId: string,
  mergeId: string,
  cause: Cause,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<UnmergeResult> =>
  decideAgain(isProfilesMoved, async () => {
    const merges = (await findProfile(db, customerId))?.merges ?? [];
    const merge = merges.find((each) => each.mergeId === mergeId);
    if (merge === undefined) return { kind: 'not_found' };
    const [survivor, absorbed] = await loadPair(db, [customerId, merge.customerId]);
    if (survivor === undefined || absorbed === undefined)
      return { kind: 'final', why: 'the other profile was erased' };
    if (survivor.mergedInto !== undefined)
      return { kind: 'final', why: `undo the merge into ${survivor.mergedInto.customerId} first` };
    if (merges.at(-1)?.mergeId !== mergeId)
      return { kind: 'final', why: `undo ${merges.at(-1)?.mergeId ?? ''} first, which came later` };
    if (reversibleUntil(merge) <= instant(clock))
      return { kind: 'final', why: `it could be undone until ${reversibleUntil(merge)}` };
    const after = unmerged(survivor, absorbed, merge);
    await saveProfilePair(
      {
        before: [survivor, absorbed],
        after: [after.survivor, after.absorbed],
        moved: after.returned,
        from: customerId,
        to: absorbed.customerId,
        event: eventOf(CustomersUnmerged, {
          aggregateId: customerId,
          aggregateVersion: after.survivor.version,
          occurredAt: instant(clock),
          cause,
          data: { customerId, absorbedId: absorbed.customerId, mergeId },
        }),
      },
      { db, clock },
    );
    return { kind: 'unmerged', survivor: after.survivor, absorbed: after.absorbed };
  });
