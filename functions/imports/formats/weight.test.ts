import { describe, expect, it } from '@jest/globals';
import { weightOf } from './weight.ts';

describe('the weight in an import file', () => {
  it.each([
    ['300', 300],
    ['300 g', 300],
    ['1.5 kg', 1_500],
    ['12oz', 340],
    ['2 LB', 907],
    ['0.2', 1],
  ])('%s is %i grams', (text, weightGrams) => {
    expect(weightOf(text, 'weight')).toEqual({ weightGrams });
  });

  it.each(['', '0', '0.0'])('says nothing when it is “%s”', (text) => {
    expect(weightOf(text, 'weight')).toEqual({});
  });

  it.each(['heavy', '-5', '3 stone', '1,5 kg'])('that is %s is refused, with what to write', (text) => {
    expect(() => weightOf(text, 'weight')).toThrow('write 300 g');
  });
});
