import { actorOf, eventOf, type Cause } from '#shared/events/envelope.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { instant } from '#shared/time/clock.ts';
import type { Runtime } from '#shared/runtime.ts';
import { CustomersMerged } from '../events.ts';
import { MAX_LINKS } from '../model/linked-identity.ts';
import { MAX_MERGES, type ProfileMerge } from '../model/merge-record.ts';
import { hasLogin, merged, survivorFirst } from '../model/merge.ts';
import type { Profile } from '../model/profile.ts';
import { isProfilesMoved, loadPair, saveProfilePair } from '../store/merge-profiles.ts';

/** What came of it; `refused` says why nothing did. */
export type MergeResult =
  | { readonly kind: 'merged' | 'merged_before'; readonly survivor: Profile; readonly merge: ProfileMerge }
  | { readonly kind: 'not_found'; readonly customerId: string }
  | { readonly kind: 'two_logins' }
  | { readonly kind: 'impossible'; readonly why: string };

/** Merges two profiles of one person. The same two merged again change nothing, whichever is named first. */
export const mergeProfiles = (
  ids: readonly [string, string],
  how: Pick<ProfileMerge, 'cause' | 'reason'> & { readonly by: Cause },
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<MergeResult> =>
  decideAgain(isProfilesMoved, async () => {
    const [a, b] = await loadPair(db, ids);
    if (a === undefined || b === undefined)
      return { kind: 'not_found', customerId: a === undefined ? ids[0] : ids[1] };
    const earlier = mergedBefore(a, b) ?? mergedBefore(b, a);
    if (earlier !== undefined) return { kind: 'merged_before', ...earlier };
    const refusal = refusalOf(a, b);
    if (refusal !== undefined) return refusal;
    const [survivor, absorbed] = survivorFirst(a, b);
    const at = instant(clock);
    const mergeId = derivedId('mrg', survivor.customerId, absorbed.customerId, String(absorbed.version));
    const { by: cause, ...why } = how;
    const after = merged(survivor, absorbed, { ...why, mergeId, at, by: actorOf(cause) });
    const moved = after.survivor.linked?.filter(({ from }) => from === absorbed.customerId) ?? [];
    await saveProfilePair(
      {
        before: [survivor, absorbed],
        after: [after.survivor, after.absorbed],
        moved,
        from: absorbed.customerId,
        to: survivor.customerId,
        event: eventOf(CustomersMerged, {
          aggregateId: survivor.customerId,
          aggregateVersion: after.survivor.version,
          occurredAt: at,
          cause,
          data: {
            customerId: survivor.customerId,
            absorbedId: absorbed.customerId,
            mergeId,
            cause: how.cause,
          },
        }),
      },
      { db, clock },
    );
    return { kind: 'merged', ...requireMerge(after.survivor, absorbed) };
  });

const mergedBefore = (survivor: Profile, absorbed: Profile) =>
  absorbed.mergedInto?.customerId === survivor.customerId ? requireMerge(survivor, absorbed) : undefined;

const requireMerge = (survivor: Profile, { customerId }: Profile) => {
  const merge = survivor.merges?.find((each) => each.customerId === customerId);
  if (merge === undefined)
    throw new Error(`${survivor.customerId} knows nothing of the merge of ${customerId}`);
  return { survivor, merge };
};

const refusalOf = (a: Profile, b: Profile): MergeResult | undefined => {
  if (a.customerId === b.customerId) return impossible('it is the same customer twice');
  const gone = [a, b].find(({ mergedInto }) => mergedInto !== undefined);
  if (gone !== undefined)
    return impossible(
      `${gone.customerId} was merged into ${gone.mergedInto?.customerId ?? ''}; use that one`,
    );
  if (hasLogin(a) && hasLogin(b)) return { kind: 'two_logins' };
  if (Math.max(a.merges?.length ?? 0, b.merges?.length ?? 0) >= MAX_MERGES)
    return impossible(`at most ${MAX_MERGES} profiles are merged into one`);
  if ((a.linked?.length ?? 0) + (b.linked?.length ?? 0) + 2 > MAX_LINKS)
    return impossible(`together they have more than ${MAX_LINKS} linked identities`);
  return undefined;
};

const impossible = (why: string): MergeResult => ({ kind: 'impossible', why });
