import { commonErrors } from '#shared/contracts/common-errors.ts';
import { problem } from '#shared/problems/problem.ts';

/** Lets work in, in the order in which it came. */
export type Admission = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Lets so many run at once in this environment; the others wait their turn, and are told 503 BUSY before anything was
 * done for them when it takes too long. Transactions that meet on one item refuse each other, so a crowd that is let
 * in all at once gets less done than the same crowd in a line. A Lambda environment serves one request at a time, so
 * this matters wherever one process serves many: on one machine, or with several requests per environment.
 */
export const makeAdmission = ({
  running: most,
  waitMs,
}: {
  readonly running: number;
  readonly waitMs: number;
}): Admission => {
  let running = 0;
  const line: (() => void)[] = [];

  const enter = async (): Promise<void> => {
    if (running < most) {
      running += 1;
      return;
    }
    await turn();
  };

  /** Whoever leaves hands their place to the first in line, so the count stays. */
  const turn = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const enterNow = () => {
        clearTimeout(patience);
        resolve();
      };
      const patience = setTimeout(() => {
        line.splice(line.indexOf(enterNow), 1);
        reject(
          problem(commonErrors.BUSY, {
            detail: 'too many requests are waiting',
            retryAfterSeconds: 2,
          }),
        );
      }, waitMs);
      line.push(enterNow);
    });

  const leave = (): void => {
    const next = line.shift();
    if (next === undefined) running -= 1;
    else next();
  };

  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
};
