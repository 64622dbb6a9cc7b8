import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { isApiProblem } from '#shared/client/api-problem.ts';
import type { CallOptions } from '#shared/client/client.ts';
import { CannotRun } from './cannot-run.ts';

const FIRST_AT_ONCE = 8;
const MOST_AT_ONCE = 16;
/** So many calls that went well earn one more at once. */
const STEP = 20;
const MOST_TRIES = 8;
/** Of waiting times that nobody asked for: 200 ms, 400 ms … */
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 10_000;

export interface Pace {
  /**
   * One call, made when it is its turn and made again, with the same Idempotency-Key, while the shop is busy or does not
   * answer. Throws what the shop says at the last try, and `CannotRun` when it cannot be reached.
   */
  readonly call: <Answer>(send: (call: CallOptions) => Promise<Answer>) => Promise<Answer>;
}

interface Surroundings {
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
  /** From 0 to 1. */
  readonly random?: () => number;
}

/**
 * Keeps the shop busy without overrunning it: one more call at once after every twenty that went well, half as many when
 * the shop says it is busy (429, 503), and a pause for all of them as long as it asks for.
 */
export const makePace = ({ sleep = setTimeout, random = Math.random }: Surroundings = {}): Pace => {
  let atOnce = FIRST_AT_ONCE;
  let running = 0;
  let wentWell = 0;
  /** Calls that were under way together are busy together, and count once. */
  let slowedDown = 0;
  let pause: Promise<unknown> | undefined;
  const waiting: (() => void)[] = [];

  const letIn = (): void => {
    while (running < atOnce && waiting.length > 0) {
      running += 1;
      waiting.shift()?.();
    }
  };
  const turn = (): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      letIn();
    });
  const speedUp = (): void => {
    wentWell += 1;
    if (wentWell % STEP === 0) atOnce = Math.min(MOST_AT_ONCE, atOnce + 1);
  };
  const slowDown = (since: number): void => {
    if (since !== slowedDown) return;
    slowedDown += 1;
    atOnce = Math.max(1, Math.floor(atOnce / 2));
  };
  const rest = async (milliseconds: number): Promise<void> => {
    const own = sleep(milliseconds);
    pause = own;
    await own;
    if (pause === own) pause = undefined;
  };

  const call: Pace['call'] = async (send) => {
    const options = { idempotencyKey: randomUUID() };
    for (let tries = 1; ; tries += 1) {
      await turn();
      const since = slowedDown;
      try {
        await pause;
        const answer = await send(options);
        speedUp();
        return answer;
      } catch (error) {
        const wait = waitAfter(error, tries, random());
        if (wait === undefined || tries === MOST_TRIES) throw lastWord(error);
        slowDown(since);
        await rest(wait);
      } finally {
        running -= 1;
        letIn();
      }
    }
  };
  return { call };
};

/** How long to wait, never shorter than the shop asks for; undefined when trying again would bring the same. */
const waitAfter = (error: unknown, tries: number, chance: number): number | undefined => {
  const own = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1)) * (0.5 + chance);
  if (isApiProblem(error)) {
    if (error.status !== 429 && error.status < 500) return undefined;
    return error.retryAfterSeconds === undefined ? own : error.retryAfterSeconds * 1000 + own;
  }
  return isUnreachable(error) ? own : undefined;
};

/** What `fetch` throws when there is no answer. */
const isUnreachable = (error: unknown): error is TypeError =>
  error instanceof TypeError && /fetch failed|terminated|network/i.test(error.message);

const lastWord = (error: unknown): unknown =>
  isUnreachable(error)
    ? new CannotRun(
        'the shop does not answer; is it running (npm start), and is --url right? What was applied so far stays, and is unchanged at the next import.',
      )
    : error;
