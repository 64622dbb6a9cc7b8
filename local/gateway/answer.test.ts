import { describe, expect, it } from '@jest/globals';
import { answerOf, internalServerError } from './answer.ts';

describe('the answer of a function', () => {
  it('takes status, headers, cookies and body as they are', () => {
    const result = {
      statusCode: 201,
      headers: { ETag: '"3"', 'Content-Type': 'application/json' },
      cookies: ['a=1', 'b=2'],
      body: '{}',
    };

    expect(answerOf(result)).toEqual({
      status: 201,
      headers: { etag: '"3"', 'content-type': 'application/json' },
      cookies: ['a=1', 'b=2'],
      body: '{}',
    });
  });

  it('makes anything without a status the JSON body of a 200', () => {
    expect(answerOf({ stock: 3 })).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"stock":3}',
    });
    expect(answerOf('ready')).toMatchObject({ status: 200, body: 'ready' });
    expect(answerOf([1])).toMatchObject({ status: 200, body: '[1]' });
    expect(answerOf(undefined)).toMatchObject({ status: 200, body: 'null' });
  });

  it('decodes a base64 body', () => {
    const answer = answerOf({
      statusCode: 200,
      body: Buffer.from([0, 255]).toString('base64'),
      isBase64Encoded: true,
    });

    expect([...Buffer.from(answer.body)]).toEqual([0, 255]);
  });

  it('accepts a status as text and a missing body', () => {
    expect(answerOf({ statusCode: '204' })).toMatchObject({
      status: 204,
      body: '',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  });

  it.each([
    ['an impossible status', { statusCode: 99 }],
    ['a status that is no number', { statusCode: 'ok' }],
    ['a body that is no text', { statusCode: 200, body: { stock: 3 } }],
    ['headers that are no object', { statusCode: 200, headers: ['x'] }],
    ['more than Lambda can return', { statusCode: 200, body: 'x'.repeat(6 * 1024 * 1024 + 1) }],
  ])('answers 500 for %s', (_case, result) => {
    expect(answerOf(result)).toBe(internalServerError);
  });
});
