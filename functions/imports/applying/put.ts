import { isProblem } from '#shared/problems/problem.ts';
import type { RowOutcome } from './outcome.ts';

/** How often something is read again that others change at the same time. */
const MOST_READS = 5;

interface PutAnswer {
  readonly status: number;
  readonly version?: number;
}

interface Put<Answer extends PutAnswer, Current extends { readonly version: number }> {
  /** Says how it should be; `current` is what is there, once that is known. */
  readonly put: (ifMatch: number | undefined, current: Current | undefined) => Promise<Answer>;
  /** What is there, from the version the shop names. */
  readonly read: (version: number) => Promise<Current>;
}

/**
 * Says how something should be: at first as if it were new, which the shop refuses when something else is there. Only then
 * it is read, and changed under its version.
 */
export const bring = async <Answer extends PutAnswer, Current extends { readonly version: number }>({
  put,
  read,
}: Put<Answer, Current>): Promise<{ readonly outcome: RowOutcome; readonly answer: Answer }> => {
  let current: Current | undefined;
  for (let reads = 0; ; reads += 1) {
    try {
      const answer = await put(current?.version, current);
      return { outcome: outcomeOf(answer, current?.version), answer };
    } catch (error) {
      const version = versionIn(error);
      if (version === undefined || reads === MOST_READS) throw error;
      current = await read(version);
    }
  }
};

/** Enough where nothing of what is there has to be kept. */
export const versionOnly = async (version: number): Promise<{ readonly version: number }> => ({ version });

const outcomeOf = ({ status, version }: PutAnswer, before: number | undefined): RowOutcome => {
  if (status === 201) return 'created';
  return before === undefined || version === before ? 'unchanged' : 'updated';
};

/** The shop names the version that is there when it asks for one, and when ours is not it. */
const versionIn = (error: unknown): number | undefined => {
  if (!isProblem(error) || ![412, 428].includes(error.contract.status)) return undefined;
  const version = error.details.extensions?.['currentVersion'];
  return typeof version === 'number' ? version : undefined;
};
