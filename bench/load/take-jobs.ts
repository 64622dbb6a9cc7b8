/** The other end of `startWorker`: does what its parent asks, one job after the other, until the parent lets go. */
export const takeJobs = <Job, Outcome>(run: (job: Job) => Promise<Outcome>): void => {
  process.on('message', (job: Job) => {
    run(job).then(
      (outcome) => process.send?.({ outcome }),
      (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
    );
  });
  process.on('disconnect', () => process.exit());
};
