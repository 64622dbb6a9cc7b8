import { describe, expect, it } from '@jest/globals';
import { progressLines } from './progress.ts';

const state = (done: number, status: 'applying' | 'completed' = 'applying') => ({
  status,
  rows: 1000,
  progress: { done, created: done, updated: 0, unchanged: 0, failed: 0, sharedEmails: 0 },
});

const watched = (isTTY: boolean) => {
  const written: string[] = [];
  let at = 0;
  const progress = progressLines({ write: (text) => written.push(text), isTTY }, () => at);
  return {
    written,
    at: (ms: number, done: number, status?: 'completed') => {
      at = ms;
      progress(state(done, status));
    },
  };
};

describe('the progress of an import', () => {
  it('is a line per second without a terminal', () => {
    const { written, at } = watched(false);

    at(200, 50);
    at(1100, 250);
    at(1600, 400);
    at(2200, 500);
    at(2300, 1000, 'completed');

    expect(written).toEqual(['applying: 250 of 1000 rows, 227/s\n', 'applying: 500 of 1000 rows, 227/s\n']);
  });

  it('is one line that changes in a terminal, and is cleared at the end', () => {
    const { written, at } = watched(true);

    at(200, 50);
    at(400, 100);
    at(600, 1000, 'completed');

    expect(written).toEqual([
      '\r\u001B[2Kapplying: 50 of 1000 rows',
      '\r\u001B[2Kapplying: 100 of 1000 rows',
      '\r\u001B[2K',
    ]);
  });
});
