import { problem } from '#shared/problems/problem.ts';
import { paymentsErrors } from '../errors.ts';

/** Shorter than a request may take, so that a slow provider is our 503 and not a timeout of the gateway. */
const PATIENCE_MS = 4000;

export interface ProviderCall {
  /** The provider, as it is called in refusals. */
  readonly provider: string;
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface ProviderAnswer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Calls a provider's API. Any answer in JSON below 500 is handed over, except 429.
 *
 * @throws PROVIDER_UNAVAILABLE, without anything of the call that could hold credentials
 */
export const callProvider = async ({
  provider,
  url,
  method,
  headers,
  body,
}: ProviderCall): Promise<ProviderAnswer> => {
  const unreachable = (cause: unknown): never => providerUnavailable(provider, cause);
  const answer = await fetch(url, {
    method,
    headers: { accept: 'application/json', ...headers },
    ...(body === undefined ? {} : { body }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(unreachable);
  if (answer.status >= 500 || answer.status === 429)
    return unreachable(new Error(`${provider} answered ${answer.status}`));
  return { status: answer.status, body: await answer.json().catch(unreachable) };
};

/** @throws PROVIDER_UNAVAILABLE */
export const providerUnavailable = (provider: string, cause: unknown): never => {
  throw problem(paymentsErrors.PROVIDER_UNAVAILABLE, {
    detail: `${provider} cannot be reached`,
    retryAfterSeconds: 2,
    cause,
  });
};
