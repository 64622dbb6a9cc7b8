import type { MiddlewareObj } from '@middy/core';
import type { Runtime } from '#shared/runtime.ts';
import type { HttpAnswer, HttpEvent } from './http-event.ts';
import { lowerCaseHeaders, originOf } from './read-request.ts';

/** One log line per request, and the correlation id back to the caller. */
export const observe = (runtime: Runtime): MiddlewareObj<HttpEvent, HttpAnswer, Error> => {
  const started = new WeakMap<object, number>();
  return {
    before: ({ event }) => {
      started.set(event, performance.now());
    },
    after: ({ event, response }) => {
      finish(event, response);
    },
    onError: ({ event, response }) => {
      finish(event, response);
    },
  };

  function finish(event: HttpEvent, response: HttpAnswer | null | undefined): void {
    if (response === null || response === undefined) return;
    const { requestId, correlationId } = originOf(event, lowerCaseHeaders(event));
    response.headers = { ...response.headers, 'x-request-id': requestId, 'x-correlation-id': correlationId };
    const durationMs = Math.round((performance.now() - (started.get(event) ?? performance.now())) * 10) / 10;
    runtime.log.info('request', {
      requestId,
      correlationId,
      operation: event.routeKey,
      status: response.statusCode ?? 0,
      durationMs,
    });
  }
};
