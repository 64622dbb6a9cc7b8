import { createHash } from 'node:crypto';
import type { RouteContract } from '#shared/contracts/route.ts';
import type { HttpAnswer } from './http-event.ts';

/** An answer may be shown this much longer while a newer one is fetched. */
const WHILE_REVALIDATING = 30;

type Headers = Readonly<Record<string, string | undefined>>;

/**
 * Lets caches between the shop and its readers keep an answer that is the same for everybody without a sign-in: for as long
 * as its contract says, and told apart by what it says. A reader who has it already gets 304 and no body.
 */
export const shared = (
  { sharedFor }: Pick<RouteContract, 'sharedFor'>,
  headers: Headers,
  answer: HttpAnswer,
): HttpAnswer => {
  if (sharedFor === undefined || answer.statusCode !== 200) return answer;
  const varying = { ...answer.headers, vary: 'authorization' };
  if (headers['authorization'] !== undefined) return { ...answer, headers: varying };
  const etag = answer.headers?.['etag'] === undefined ? tagOf(answer.body ?? '') : undefined;
  const kept = {
    ...varying,
    'cache-control': `public, max-age=${sharedFor}, stale-while-revalidate=${WHILE_REVALIDATING}`,
    ...(etag === undefined ? {} : { etag }),
  };
  const isKnown = etag !== undefined && tagsIn(headers['if-none-match']).includes(etag);
  return isKnown
    ? { statusCode: 304, headers: { ...kept, 'content-type': 'application/json' } }
    : { ...answer, headers: kept };
};

/** The instant of the index is no part of what it says: an older copy of the same answer is as good. */
const tagOf = (body: string): string =>
  `W/"${createHash('sha1')
    .update(body.replace(/"asOf":"[^"]*"/g, ''))
    .digest('base64url')}"`;

const tagsIn = (ifNoneMatch = ''): readonly string[] => ifNoneMatch.split(',').map((tag) => tag.trim());
