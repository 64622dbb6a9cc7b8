import { commonErrors } from '#shared/contracts/common-errors.ts';
import { problem } from '#shared/problems/problem.ts';

/**
 * Compares If-Match with the version the aggregate has. Call it after the replay check: a repeated request is
 * answered, not refused as stale.
 */
export const checkVersion = (
  ifMatch: number | undefined,
  currentVersion: number,
  need: 'required' | 'optional',
): void => {
  if (ifMatch === undefined && need === 'optional') return;
  if (ifMatch === undefined) {
    throw problem(commonErrors.PRECONDITION_REQUIRED, {
      detail: `this changes an existing resource at version ${currentVersion}; send If-Match: "${currentVersion}" once you have read it`,
      errors: [
        {
          pointer: '/headers/if-match',
          code: 'missing',
          detail: 'If-Match is required to change an existing resource',
        },
      ],
      extensions: { currentVersion },
    });
  }
  if (ifMatch !== currentVersion) throw staleVersion(currentVersion, ifMatch);
};

export const staleVersion = (currentVersion: number, ifMatch?: number) =>
  problem(commonErrors.STALE_VERSION, {
    detail: `the resource is at version ${currentVersion}${ifMatch === undefined ? '' : `, the request was made for version ${ifMatch}`}`,
    errors: [
      {
        pointer: '/headers/if-match',
        code: 'STALE_VERSION',
        detail: `the current version is ${currentVersion}`,
      },
    ],
    extensions: { currentVersion },
  });
