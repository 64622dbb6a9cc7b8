/** Nothing the runner started may outlive Ctrl-C by more than five seconds. */
const longestStopMs = 4500;

export interface Signals {
  /** From now on Ctrl-C stops with `stop` before the process ends. */
  from(stop: () => Promise<void>): void;
}

/**
 * Ends the process on Ctrl-C (SIGINT) and SIGTERM: at once while the runner is starting, in order afterwards, and at once
 * at the second Ctrl-C. Whatever the runner started ends with it.
 */
export const endOnSignals = (): Signals => {
  let stop: (() => Promise<void>) | undefined;
  let isStopping = false;
  const end = (code: number) => {
    if (stop === undefined || isStopping) process.exit(code);
    isStopping = true;
    setTimeout(() => process.exit(code), longestStopMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', () => end(130));
  process.on('SIGTERM', () => end(143));
  return {
    from: (next) => {
      stop = next;
    },
  };
};
