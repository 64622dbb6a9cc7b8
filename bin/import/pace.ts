import { setTimeout as sleep } from 'node:timers/promises';
import { isApiProblem, type ApiProblem } from '../../shared/client/api-problem.ts';

const MOST_AT_ONCE = 16;
const MOST_TRIES = 8;

/**
 * Keeps the shop busy without overrunning it: one more row at once after every twenty that went well, half as many
 * when the shop says it is busy (429, 503), after the pause it asks for.
 */
export const makePace = () => {
  let atOnce = 8;
  let wentWell = 0;

  /** One call, tried again with jitter while the shop is busy, a bounded number of times. */
  const call = async <Answer>(send: () => Promise<Answer>): Promise<Answer> => {
    for (let tries = 1; ; tries += 1) {
      try {
        const answer = await send();
        wentWell += 1;
        if (wentWell % 20 === 0) atOnce = Math.min(MOST_AT_ONCE, atOnce + 1);
        return answer;
      } catch (error) {
        if (!isBusy(error) || tries === MOST_TRIES) throw error;
        atOnce = Math.max(1, Math.floor(atOnce / 2));
        await sleep((error.retryAfterSeconds ?? 1) * 1000 * (0.5 + Math.random()));
      }
    }
  };

  /** Works through all entries, as many at once as the pace allows at that moment. */
  const each = async <Entry>(
    entries: Iterable<Entry>,
    work: (entry: Entry) => Promise<void>,
  ): Promise<void> => {
    const running = new Set<Promise<void>>();
    for (const entry of entries) {
      while (running.size >= atOnce) await Promise.race(running);
      const one: Promise<void> = work(entry).finally(() => running.delete(one));
      running.add(one);
    }
    await Promise.all(running);
  };

  return { call, each };
};

export type Pace = ReturnType<typeof makePace>;

const isBusy = (error: unknown): error is ApiProblem =>
  isApiProblem(error) && (error.status === 429 || error.status === 503);
