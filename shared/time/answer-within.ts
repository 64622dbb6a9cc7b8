/** Somebody outside took longer than anybody waits. */
export class TooLate extends Error {
  constructor(ms: number) {
    super(`there was no answer within ${ms} ms`);
    this.name = 'TooLate';
  }
}

/**
 * What somebody outside answers, or `TooLate` after so many milliseconds of real time, whatever the shop's clock says.
 * Their failure is passed on; work that is too late is not stopped, only not waited for.
 */
export const answerWithin = async <Answer>(ms: number, answer: Promise<Answer>): Promise<Answer> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new TooLate(ms));
    }, ms);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
};
