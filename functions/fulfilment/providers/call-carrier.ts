import { jsonOf } from '#shared/json/json-of.ts';

/** Shorter than a request may take, so that a slow carrier is our 503 and not a timeout of the gateway. */
const PATIENCE_MS = 6000;

/** The carrier cannot be reached, or answered what it never should. What it did meanwhile is not known. */
export class CarrierUnreachable extends Error {
  constructor(detail: string, cause?: unknown) {
    super(detail, { cause });
    this.name = 'CarrierUnreachable';
  }
}

/** Calls a carrier’s API: GET without a body, POST with one. Throws when there is no answer. */
export const callCarrier = async (
  url: string,
  {
    headers,
    body,
    method = body === undefined ? 'GET' : 'POST',
  }: {
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: object | undefined;
    readonly method?: 'GET' | 'POST' | 'DELETE';
  },
): Promise<{ readonly status: number; readonly body: unknown }> => {
  try {
    const answer = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: answer.status, body: jsonOf(await answer.text()) };
  } catch (cause) {
    throw new CarrierUnreachable('the carrier cannot be reached', cause);
  }
};
