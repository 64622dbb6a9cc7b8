import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { makeLog } from './log.ts';

const lineOf = (error: unknown): string => {
  const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  makeLog().error('request failed', { error });
  return String(written.mock.calls[0]?.[0]);
};

const failureOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe('a line of the log', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('says which error it was and what it says', () => {
    expect(JSON.parse(lineOf(new RangeError('too many')))).toMatchObject({
      level: 'error',
      errorName: 'RangeError',
      errorMessage: 'too many',
    });
  });

  it('does not repeat the text that could not be parsed, which may be about a person', () => {
    const line = lineOf(failureOf(() => JSON.parse('sari@example.com') as unknown));

    expect(line).toContain('SyntaxError');
    expect(line).not.toContain('sari');
  });
});
