import { describe, expect, it } from '@jest/globals';
import { alarmText, MOST_CHARACTERS } from './alarm-text.ts';

describe('the description of an alarm', () => {
  it('is left as it is where CloudWatch takes it', () => {
    expect(alarmText('x'.repeat(MOST_CHARACTERS))).toBe('x'.repeat(MOST_CHARACTERS));
  });

  it.each([
    [
      'with many parts',
      Array.from({ length: 30 }, (_, at) => `on-event-${at}: somebody is hurt by it`).join('; '),
    ],
    ['without parts', 'x'.repeat(2000)],
  ])('%s is cut to what CloudWatch takes, and says so', (_how, description) => {
    const text = alarmText(description);

    expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(text).toMatch(/[a-z]; and more, see the README of the domain$/);
  });
});
