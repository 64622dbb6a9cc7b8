import { setTimeout as sleep } from 'node:timers/promises';

/** With so many requests under way at once, one core is busy with them. */
const BUSY_REQUESTS = 6;
/** What follows a sale is never held back longer, so that it is seen within a second however busy the shop is. */
const LONGEST_WAIT_MS = 250;
const LOOK_AGAIN_MS = 5;

/**
 * On AWS what follows a request runs on other machines; here it shares one process with the requests. So batches of
 * streams and queues step back for a moment while many requests are under way, and come in larger batches then.
 */
export class ShoppersFirst {
  #requests = 0;

  /** @param source who calls, as `InvokeOptions` has it */
  async run<Answer>(source: string, call: () => Promise<Answer>): Promise<Answer> {
    if (source !== 'api') {
      if (/^(stream|queue):/.test(source)) await this.#stepBack();
      return call();
    }
    this.#requests += 1;
    try {
      return await call();
    } finally {
      this.#requests -= 1;
    }
  }

  async #stepBack(): Promise<void> {
    const until = performance.now() + LONGEST_WAIT_MS;
    while (this.#requests >= BUSY_REQUESTS && performance.now() < until) await sleep(LOOK_AGAIN_MS);
  }
}
