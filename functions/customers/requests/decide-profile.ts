import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { decideUpsert } from '#shared/http/upsert.ts';
import type { Profile, ProfileContent } from '../model/profile.ts';
import type { ProfileDecision } from '../store/change-profile.ts';
import { changed, type ChangeCause } from './profile-events.ts';

/** Decides an upsert of a profile, with the event that tells of it. `need` says whether If-Match must be sent. */
export const decideProfile = (
  current: Profile | undefined,
  wanted: ProfileContent,
  request: ChangeCause & { readonly ifMatch?: number; readonly idempotency?: Idempotency },
  { now, need }: { readonly now: string; readonly need: 'required' | 'optional' },
): ProfileDecision => {
  const { kind, status, aggregate: profile } = decideUpsert(current, wanted, request, need);
  return kind === 'unchanged'
    ? { kind, status, profile }
    : { kind, status, profile, event: changed(current, profile, now, request) };
};
