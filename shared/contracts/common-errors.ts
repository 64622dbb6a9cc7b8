import { defineErrors } from './error.ts';

/** Refusals every route may give, whatever its domain. */
export const commonErrors = defineErrors({
  INVALID_REQUEST: {
    status: 400,
    title: 'The request does not fit its contract',
    action: 'Correct every field named in `errors` and send the request again.',
  },
  INVALID_JSON: {
    status: 400,
    title: 'The body is not JSON in UTF-8',
    action: 'Send a JSON object, encoded as UTF-8, with Content-Type application/json.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    title: 'The body is larger than 256 KB',
    action: 'Send less at once.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    title: 'The body is not JSON',
    action: 'Send Content-Type: application/json.',
  },
  UNAUTHENTICATED: {
    status: 401,
    title: 'Nobody is signed in, or the token is not valid',
    action: 'Send a valid, unexpired token in the Authorization header, or the guest token of this resource.',
  },
  FORBIDDEN: {
    status: 403,
    title: 'The caller may not do this',
    action: 'Use a token with the scope named in the reference of this route.',
  },
  PRECONDITION_REQUIRED: {
    status: 428,
    title: 'The version to change is missing',
    action: 'Read the resource, and send its ETag in If-Match.',
  },
  STALE_VERSION: {
    status: 412,
    title: 'The resource has changed since it was read',
    action:
      'Read it again (its version is in `currentVersion`), apply the change to that, and send it with the new ETag.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: 'This Idempotency-Key was used with another body',
    action: 'Use a new key for a new request; a key may only repeat the very same request.',
  },
  BUSY: {
    status: 503,
    title: 'Too much to do at the moment',
    action: 'Send the same request again, with the same Idempotency-Key, after the seconds in Retry-After.',
  },
  INTERNAL: {
    status: 500,
    title: 'Something went wrong on our side',
    action: 'Send the same request again; if it stays, report the requestId.',
  },
});
