import { defineErrors } from './error.ts';

/** Refusals every route may give, whatever its domain. */
export const commonErrors = defineErrors({
  INVALID_REQUEST: {
    status: 400,
    title: 'The request is invalid',
    action: 'Correct each field listed in `errors` and send the request again.',
  },
  INVALID_JSON: {
    status: 400,
    title: 'The body is not valid JSON',
    action: 'Send a JSON object, encoded as UTF-8, with Content-Type application/json.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    title: 'The body exceeds 400 KB',
    action: 'Split the request into smaller ones.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    title: 'Unsupported content type',
    action: 'Send Content-Type: application/json.',
  },
  UNAUTHENTICATED: {
    status: 401,
    title: 'Missing or invalid credentials',
    action: 'Send a valid, unexpired token in the Authorization header, or the guest token of this resource.',
  },
  FORBIDDEN: {
    status: 403,
    title: 'Insufficient permissions',
    action: 'Use a token that has the scope listed in the reference of this route.',
  },
  PRECONDITION_REQUIRED: {
    status: 428,
    title: 'The If-Match header is required',
    action: 'Read the resource and send its ETag in If-Match.',
  },
  STALE_VERSION: {
    status: 412,
    title: 'The resource has changed since it was read',
    action:
      'Read it again (its version is in `currentVersion`), apply the change to that, and send it with the new ETag.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: 'The Idempotency-Key was used with a different body',
    action: 'Use a new key for each new request; reuse a key only to retry the same request.',
  },
  BUSY: {
    status: 503,
    title: 'The service is temporarily overloaded',
    action: 'Send the same request again, with the same Idempotency-Key, after the seconds in Retry-After.',
  },
  INTERNAL: {
    status: 500,
    title: 'Internal error',
    action: 'Retry the request; if the error persists, report the requestId.',
  },
});
