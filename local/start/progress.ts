import type { RunnerLog } from './runner-log.ts';

const began = performance.now();

/** Says in one line that a step of the start is done, and when that was, in seconds since the process began to work. */
export const step = async <Done>(
  log: Pick<RunnerLog, 'say'>,
  work: Promise<Done>,
  nameOf: (done: Done) => string,
): Promise<Done> => {
  const done = await work;
  log.say(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${nameOf(done)}`);
  return done;
};
