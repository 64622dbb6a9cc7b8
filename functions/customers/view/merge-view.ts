import type * as z from 'zod/mini';
import { reversibleUntil, type ProfileMerge } from '../model/merge-record.ts';
import type { Profile } from '../model/profile.ts';
import type { customerMerge } from '../schemas.ts';

export const viewOfMerge = (
  { customerId }: Pick<Profile, 'customerId'>,
  merge: ProfileMerge,
): z.input<typeof customerMerge> => {
  const { mergeId, customerId: absorbedId, at: mergedAt, by, cause, reason, took, tookAddresses } = merge;
  const fields = [...took, ...(tookAddresses.length > 0 ? ['addresses'] : [])];
  return {
    mergeId,
    customerId,
    absorbedId,
    mergedAt,
    by,
    cause,
    reason,
    took: fields,
    reversibleUntil: reversibleUntil(merge),
  };
};
