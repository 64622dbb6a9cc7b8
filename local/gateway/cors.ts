import type { LocalCors } from '../assembly/api-model.ts';

type Headers = Readonly<Record<string, string>>;

/** Whether the gateway answers this request itself, as a preflight. */
export const isPreflight = (cors: LocalCors | undefined, method: string, headers: Headers): boolean => {
  const asksFirst = method === 'OPTIONS' && headers['origin'] !== undefined;
  return cors !== undefined && asksFirst && headers['access-control-request-method'] !== undefined;
};

/** Headers of the answer to a preflight; none when the origin may not call. */
export const preflightHeaders = (cors: LocalCors, origin: string): Headers => {
  const allowed = allowedOrigin(cors, origin);
  if (allowed === undefined) return {};
  return {
    'access-control-allow-origin': allowed,
    ...list('access-control-allow-methods', cors.allowMethods),
    ...list('access-control-allow-headers', cors.allowHeaders),
    ...list('access-control-expose-headers', cors.exposeHeaders),
    ...(cors.maxAgeSeconds === undefined ? {} : { 'access-control-max-age': String(cors.maxAgeSeconds) }),
    ...(cors.allowCredentials ? { 'access-control-allow-credentials': 'true' } : {}),
  };
};

/** Headers added to any other answer; the function's own CORS headers are ignored when the API configures CORS. */
export const corsHeaders = (cors: LocalCors | undefined, origin: string | undefined): Headers => {
  const allowed = cors === undefined || origin === undefined ? undefined : allowedOrigin(cors, origin);
  if (cors === undefined || allowed === undefined) return {};
  return {
    'access-control-allow-origin': allowed,
    ...list('access-control-expose-headers', cors.exposeHeaders),
    ...(cors.allowCredentials ? { 'access-control-allow-credentials': 'true' } : {}),
  };
};

const allowedOrigin = (cors: LocalCors, origin: string): string | undefined => {
  if (cors.allowOrigins.includes('*')) return '*';
  const isAllowed = cors.allowOrigins.some(
    (allowed) => allowed === origin || (allowed.endsWith('://*') && origin.startsWith(allowed.slice(0, -1))),
  );
  return isAllowed ? origin : undefined;
};

const list = (name: string, values: readonly string[]): Headers =>
  values.length === 0 ? {} : { [name]: values.join(',') };
