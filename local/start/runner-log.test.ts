import { describe, expect, it } from '@jest/globals';
import { terminalAndFileLog } from './runner-log.ts';
import type { Loudness } from './runner-log.ts';

const logged = (loudness: Loudness) => {
  const [shown, kept]: [string[], string[]] = [[], []];
  const log = terminalAndFileLog({
    loudness,
    terminal: (line) => shown.push(line),
    file: (line) => kept.push(line),
  });
  log.say('database: ready');
  log.trouble('checkout failed\n    at minified.js:1:90000');
  log.ofFunction('checkout', '{"level":"error"}');
  return { shown, kept };
};

describe('what npm start shows', () => {
  it('is progress and the first line of trouble; the file has all of it', () => {
    expect(logged('normal')).toEqual({
      shown: ['database: ready', 'checkout failed'],
      kept: ['database: ready', 'checkout failed\n    at minified.js:1:90000', 'checkout  {"level":"error"}'],
    });
  });

  it('is everything when asked for', () => {
    expect(logged('verbose').shown).toEqual(logged('normal').kept);
  });

  it('is trouble only when quiet', () => {
    expect(logged('quiet').shown).toEqual(['checkout failed']);
  });
});
