import { isApiProblem } from '#shared/client/api-problem.ts';
import { expectThat, Unexpected } from './journal.ts';

/** Waits for a refusal with that status and, unless the gateway refuses, that code. */
export const refused = async (call: Promise<unknown>, status: number, code = 'GATEWAY'): Promise<string> => {
  let answer: unknown;
  try {
    answer = await call;
  } catch (error) {
    if (!isApiProblem(error)) throw error;
    expectThat(error.status === status && error.code === code, `${status} ${code}`, error.message);
    return `${status} ${code}`;
  }
  throw new Unexpected(`expected ${status} ${code}, got ${JSON.stringify(answer).slice(0, 200)}`);
};
