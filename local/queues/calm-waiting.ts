/** A queue of fauxqs, as far as its waiting goes. */
interface WaitedQueue {
  pollTimer?: NodeJS.Timeout;
  processTimers(): void;
  startPollTimerIfNeeded(): void;
}

/** A message that was delayed or not deleted is seen this late at most; a new one wakes whoever waits for it at once. */
const LOOK_MS = 250;

/**
 * fauxqs 2.4.1 looks fifty times a second into every queue that somebody waits for: a third of a core for the queues of an
 * idle shop. Four times are enough.
 */
export const waitCalmly = async (): Promise<void> => {
  const store = new URL('sqs/sqsStore.js', import.meta.resolve('fauxqs')).href;
  const { SqsQueue } = (await import(store)) as { readonly SqsQueue: { readonly prototype: WaitedQueue } };
  SqsQueue.prototype.startPollTimerIfNeeded = function () {
    this.pollTimer ??= setInterval(() => this.processTimers(), LOOK_MS);
  };
};
