import { isApiProblem, type ApiProblem } from '#shared/client/api-problem.ts';

/** The refusal that a call is expected to end with. Fails the test when it was answered, or broke in another way. */
export const refusalOf = async (call: Promise<unknown>): Promise<ApiProblem> => {
  const outcome = await call.then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );
  if ('error' in outcome && isApiProblem(outcome.error)) return outcome.error;
  throw new Error(`expected a refusal, got ${JSON.stringify(outcome)}`);
};
