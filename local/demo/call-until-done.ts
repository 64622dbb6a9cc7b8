import { setTimeout as sleep } from 'node:timers/promises';
import { isApiProblem } from '#shared/client/api-problem.ts';

/** A machine that is busy with other things may take its time; every call may be made again. */
const TRIES = 5;

/** Makes a call of the seed. Somebody may have changed the demo data since: theirs stays. */
export const callUntilDone = async (call: () => Promise<unknown>, tries = 1): Promise<void> => {
  try {
    await call();
  } catch (error) {
    if (!isApiProblem(error)) throw error;
    if ([412, 428].includes(error.status)) return;
    if (error.status < 500 || tries === TRIES) throw error;
    await sleep(tries * 500);
    await callUntilDone(call, tries + 1);
  }
};
