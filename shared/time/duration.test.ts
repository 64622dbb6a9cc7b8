import { describe, expect, it } from '@jest/globals';
import { durationMs } from './duration.ts';

describe('durations by which the clock is moved', () => {
  it.each([
    ['PT1H', 3_600_000],
    ['P3D', 259_200_000],
    ['P1W', 604_800_000],
    ['P1DT2H3M4.5S', 93_784_500],
    ['PT0S', 0],
  ])('reads %s', (text, milliseconds) => {
    expect(durationMs(text)).toBe(milliseconds);
  });

  it.each(['', 'P', 'PT', '1h', 'P1M', 'P1Y', '-PT1H', 'PT1H30'])('refuses "%s"', (text) => {
    expect(() => durationMs(text)).toThrow(`"${text}" is no duration`);
  });
});
