import * as z from 'zod/mini';

/** The example body of a route as its use case gets it: with defaults filled in. */
export const exampleOf = <Body extends z.ZodMiniType>({
  body,
  example,
}: {
  readonly body?: Body | undefined;
  readonly example?: unknown;
}): z.output<Body> => {
  if (body === undefined) throw new Error('the route has no body');
  return z.parse(body, example);
};
