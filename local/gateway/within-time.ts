const isOver = new Error('the integration did not answer in time');

/** The work's outcome, or a rejection with `withinTime.isOver` after so many milliseconds. */
export const withinTime = <T>(work: Promise<T>, milliseconds: number): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(isOver), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
withinTime.isOver = isOver;
