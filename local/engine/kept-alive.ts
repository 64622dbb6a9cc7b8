import { setTimeout as sleep } from 'node:timers/promises';
import { startServerProcess } from './server-process.ts';
import type { ServerCommand, ServerProcess } from './server-process.ts';

export interface KeptAliveOptions {
  /** A line for people: it ended, it runs again, it cannot be started. */
  readonly say: (line: string) => void;
  /** What a restarted server needs before it counts as running; may run several times. */
  readonly whenBack: () => Promise<void>;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;

/** A server process that is started again when it ends by itself, with growing pauses until it runs. */
export class KeptAlive {
  readonly #command: ServerCommand;
  readonly #options: KeptAliveOptions;
  #process: ServerProcess;
  #isRunning = true;
  readonly #stopping = new AbortController();

  private constructor(command: ServerCommand, options: KeptAliveOptions, process: ServerProcess) {
    this.#command = command;
    this.#options = options;
    this.#process = process;
    this.#watch();
  }

  /** Rejects when the first start fails. */
  static async start(command: ServerCommand, options: KeptAliveOptions): Promise<KeptAlive> {
    return new KeptAlive(command, options, await startServerProcess(command));
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#process.stop();
  }

  #watch(): void {
    void this.#process.ended.then((output) => {
      if (!this.#isStopped) return this.#restart(output);
    });
  }

  async #restart(output: string): Promise<void> {
    const { name } = this.#command;
    const { say } = this.#options;
    this.#isRunning = false;
    say(`${name} has stopped and is being restarted${output === '' ? '' : `; it wrote last: ${output}`}`);
    for (let pauseMs = FIRST_PAUSE_MS; !this.#isRunning; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      await sleep(pauseMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      if (this.#isStopped) return;
      await this.#tryAgain().catch((error: unknown) => say(`${name} cannot be started: ${String(error)}`));
    }
    say(`${name} is running again`);
  }

  async #tryAgain(): Promise<void> {
    this.#process = await startServerProcess(this.#command);
    if (this.#isStopped) return this.#process.stop();
    try {
      await this.#options.whenBack();
    } catch (error) {
      await this.#process.stop();
      throw error;
    }
    this.#isRunning = true;
    this.#watch();
  }

  get #isStopped(): boolean {
    return this.#stopping.signal.aborted;
  }
}
