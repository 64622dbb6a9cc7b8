import { describe, expect, it } from '@jest/globals';
import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { testRuntime } from '../../test/support/test-runtime.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { httpHandler, operation } from './handler.ts';
import type { HttpEvent } from './http-event.ts';

const Look = defineRoute({
  operationId: 'look',
  method: 'GET',
  path: '/v1/look',
  summary: 'Sees what is there.',
  access: access.public,
  responses: { 200: z.object({}) },
});

const event = {
  routeKey: 'GET /v1/look',
  headers: {},
  requestContext: { requestId: 'request-1', http: { sourceIp: '203.0.113.1' } },
} as unknown as HttpEvent;

const failingWith = (error: Error) => async () => Promise.reject(error);
const forever = () => new Promise<never>(() => undefined);

const answerOf = async (look: () => Promise<never>, remainingMs: number) => {
  const handler = httpHandler([operation(Look, look)], testRuntime());
  const context = { getRemainingTimeInMillis: () => remainingMs } as Context;
  const { statusCode, headers, body } = await handler(event, context);
  const { code, detail } = JSON.parse(body ?? '{}') as { code?: string; detail?: string };
  return { statusCode, retryAfter: headers?.['retry-after'], code, detail };
};

describe('a request on a busy day', () => {
  it('is told to come again before Lambda ends without a word, and that it may have been done', async () => {
    expect(await answerOf(forever, 510)).toEqual({
      statusCode: 503,
      retryAfter: '2',
      code: 'BUSY',
      detail: 'the request timed out; it may have taken effect, or may still do so',
    });
  });

  it.each([
    'ThrottlingException',
    'TransactionConflictException',
    'InternalServerError',
    'InternalFailure',
    'TimeoutError',
  ])('is told to come again when DynamoDB still answers %s after the retries', async (name) => {
    const refusal = Object.assign(new Error('not now'), { name });
    expect(await answerOf(failingWith(refusal), 10_000)).toMatchObject({ statusCode: 503, code: 'BUSY' });
  });

  it('is told the truth about a mistake of ours', async () => {
    expect(await answerOf(failingWith(new TypeError('oops')), 10_000)).toMatchObject({
      statusCode: 500,
      code: 'INTERNAL',
    });
  });
});
