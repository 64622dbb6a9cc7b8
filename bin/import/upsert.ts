import { isApiProblem } from '../../shared/client/api-problem.ts';
import type { Pace } from './pace.ts';

/** What one call, or all calls of a row together, changed. */
export type Outcome = 'created' | 'updated' | 'unchanged';

interface PutAnswer {
  readonly status: number;
}

/**
 * Says how something should be. What is there already in another version is changed with If-Match: the refusal names
 * the version, so no read is needed.
 */
export const upsert = async (
  pace: Pace,
  put: (ifMatch: number | undefined) => Promise<PutAnswer>,
): Promise<Outcome> => {
  try {
    const { status } = await pace.call(() => put(undefined));
    return status === 201 ? 'created' : 'unchanged';
  } catch (error) {
    const version = currentVersion(error);
    if (version === undefined) throw error;
    await pace.call(() => put(version));
    return 'updated';
  }
};

const currentVersion = (error: unknown): number | undefined => {
  if (!isApiProblem(error) || (error.status !== 428 && error.status !== 412)) return undefined;
  const version = error.document['currentVersion'];
  return typeof version === 'number' ? version : undefined;
};

/** A row is created when its main part is, and updated when anything of it is new or different. */
export const together = (main: Outcome, rest: readonly Outcome[]): Outcome => {
  if (main !== 'unchanged') return main;
  return rest.every((outcome) => outcome === 'unchanged') ? 'unchanged' : 'updated';
};
