import { describe, expect, it } from '@jest/globals';
import { progressBar } from './progress.ts';

const screen = (isTTY: boolean) => {
  const written: string[] = [];
  return { written, isTTY, write: (text: string) => written.push(text) };
};

describe('the progress bar', () => {
  it('shows how far it is, how fast and what failed, at most ten times a second', () => {
    const shown = screen(true);
    let now = 0;
    const bar = progressBar(100, shown, () => now);

    bar.done(1, 0);
    now = 50;
    bar.done(2, 0);
    now = 2_000;
    bar.done(50, 3);
    bar.done(100, 3);
    bar.end();

    expect(shown.written).toEqual([
      '\r\u001B[2K[                              ] 1 of 100',
      '\r\u001B[2K[===============               ] 50 of 100  25/s  3 failed',
      '\r\u001B[2K[==============================] 100 of 100  50/s  3 failed',
      '\n',
    ]);
  });

  it('writes only what is said where nobody watches', () => {
    const log = screen(false);
    const bar = progressBar(100, log);

    bar.done(1, 0);
    bar.say('row 2: NOT_JSON');
    bar.end();

    expect(log.written).toEqual(['row 2: NOT_JSON\n']);
  });
});
