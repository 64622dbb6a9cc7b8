import { describe, expect, it } from '@jest/globals';
import { authorOf } from './author.ts';

describe('the author of a review', () => {
  it('is shown as a first name, an initial or not at all, never with more of the name', () => {
    expect(authorOf('Ayu Lestari', 'first_name')).toBe('Ayu');
    expect(authorOf('ayu Lestari', 'initial')).toBe('A.');
    expect(authorOf('Ayu Lestari', 'nothing')).toBeUndefined();
    expect(authorOf(undefined, 'first_name')).toBeUndefined();
  });

  it('shows nothing of an address or markup that stands where a name should', () => {
    expect(authorOf('+62 812 3456 7890', 'first_name')).toBeUndefined();
    expect(authorOf('<script>alert(1)</script>', 'first_name')).toBe('script');
    expect(authorOf('x'.repeat(40), 'first_name')).toBe('X.');
  });

  it('keeps names whole that have marks and dashes', () => {
    expect(authorOf('Nur-Aini Sari', 'first_name')).toBe('Nur-Aini');
    expect(authorOf('D’Angelo', 'first_name')).toBe('D’Angelo');
  });
});
