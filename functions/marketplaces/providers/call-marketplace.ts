import { jsonOf } from '#shared/json/json-of.ts';
import { MarketplaceUnavailable } from '../model/marketplace.ts';

/** A marketplace that takes longer has not answered. */
const PATIENCE_MS = 6000;

/** Calls a marketplace’s API: GET without a body, POST with one. Throws when there is no answer, or none to work with. */
export const callMarketplace = async (
  url: string,
  {
    headers,
    body,
  }: { readonly headers: Readonly<Record<string, string>>; readonly body?: object | undefined },
): Promise<{ readonly status: number; readonly body: unknown }> => {
  const answer = await answerOf(url, headers, body);
  const { status } = answer;
  if (status === 429 || status >= 500)
    throw new MarketplaceUnavailable(`the marketplace answered ${status}`, answer.retryAfterSeconds);
  return answer;
};

const answerOf = async (url: string, headers: Readonly<Record<string, string>>, body: object | undefined) => {
  try {
    const answer = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const retryAfterSeconds = secondsOf(answer.headers.get('retry-after'));
    return { status: answer.status, body: jsonOf(await answer.text()), retryAfterSeconds };
  } catch (cause) {
    throw new MarketplaceUnavailable('the marketplace cannot be reached', undefined, cause);
  }
};

/** An hour at most, whatever the marketplace says. */
const secondsOf = (header: string | null): number | undefined =>
  header !== null && /^\d+(\.\d+)?$/.test(header) ? Math.min(Number(header), 3600) : undefined;
