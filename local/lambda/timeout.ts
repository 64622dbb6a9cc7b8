import { FunctionError } from './invoker.ts';

interface Limit {
  readonly functionName: string;
  readonly timeoutSeconds: number;
}

/** The work's outcome, or a `FunctionError` in Lambda's words once the function's time is over. */
export const withTimeout = (
  work: Promise<unknown>,
  { functionName, timeoutSeconds }: Limit,
): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const message = `Task timed out after ${timeoutSeconds.toFixed(2)} seconds`;
      reject(new FunctionError(functionName, 'Timeout', new Error(message)));
    }, timeoutSeconds * 1000);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
