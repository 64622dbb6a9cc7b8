import { fork } from 'node:child_process';

/** A child process that does one job after the other and answers each with a message. */
export interface Worker<Job, Outcome> {
  /** Rejects with what the process said went wrong. */
  readonly run: (job: Job) => Promise<Outcome>;
  readonly end: () => void;
}

/** Work that must not share a process, and so a core, with the shop it measures. */
export const startWorker = <Job extends object, Outcome>(file: string): Worker<Job, Outcome> => {
  const child = fork(file, { execArgv: ['--disable-warning=ExperimentalWarning'] });
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        const ended = (code: number | null) => reject(new Error(`${file} ended with ${code}`));
        child.once('exit', ended);
        child.once('message', (answer: { readonly outcome?: Outcome; readonly error?: string }) => {
          child.off('exit', ended);
          if (answer.outcome === undefined) reject(new Error(answer.error));
          else resolve(answer.outcome);
        });
        child.send(job);
      }),
    end: () => child.disconnect(),
  };
};
