import { isApiProblem } from '#shared/client/api-problem.ts';
import { CannotRun } from './import/cannot-run.ts';

/** An error as a terminal shows it. */
export const explain = (error: unknown): string => {
  if (error instanceof CannotRun) return error.message;
  if (isApiProblem(error)) return [error.message, error.action].join('\n').trim();
  if (error instanceof TypeError && /fetch failed|terminated/.test(error.message))
    return 'The shop does not answer. Start it with npm start, or correct --url. A run that was started continues on the server.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
