/** Runs a task for every entry, so many at once: enough to be quick, few enough for a small database. */
export const runConcurrently = async <Entry>(
  entries: readonly Entry[],
  task: (entry: Entry, at: number) => Promise<unknown>,
  atOnce = 8,
): Promise<void> => {
  const waiting = entries.map((entry, at) => ({ entry, at }));
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      await task(next.entry, next.at);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
};
