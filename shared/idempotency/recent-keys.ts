import { commonErrors } from '#shared/contracts/common-errors.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';

/** A write that was done under an Idempotency-Key, kept inside the aggregate it changed. */
export interface RecentKey {
  readonly key: string;
  readonly fingerprint: string;
  /** The HTTP status it was answered with. */
  readonly status: number;
}

/** So many writes are remembered; a retry comes within seconds, long before ten others. */
const KEPT = 10;

/**
 * The earlier write of the same request, if there is one: answer with the aggregate as it is and with that status.
 * The same key with another body is refused.
 */
export const replayed = (
  recent: readonly RecentKey[] | undefined,
  asked: Idempotency | undefined,
): RecentKey | undefined => {
  const earlier = asked === undefined ? undefined : recent?.find(({ key }) => key === asked.key);
  if (earlier !== undefined && earlier.fingerprint !== asked?.fingerprint) {
    throw problem(commonErrors.IDEMPOTENCY_KEY_REUSED, {
      errors: [
        {
          pointer: '/headers/idempotency-key',
          code: 'IDEMPOTENCY_KEY_REUSED',
          detail: 'this key was used for a request with a different body',
        },
      ],
    });
  }
  return earlier;
};

/** The keys to save with the change, newest first. */
export const remembered = (
  recent: readonly RecentKey[] | undefined,
  asked: Idempotency | undefined,
  status: number,
): readonly RecentKey[] =>
  asked === undefined ? (recent ?? []) : [{ ...asked, status }, ...(recent ?? [])].slice(0, KEPT);
