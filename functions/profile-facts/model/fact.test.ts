import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  factFrom,
  factsAt,
  fits,
  noFactsOf,
  withFact,
  type CustomerFactSheet,
  type KnownFact,
} from './fact.ts';

const kind = { isSensitive: false };
const said = (value: KnownFact['value'], at: string, source = 'customer'): KnownFact =>
  factFrom(kind, { value, at, source, by: 'customer' });
const sheetOf = (...facts: readonly KnownFact[]): CustomerFactSheet =>
  facts.reduce<CustomerFactSheet>((sheet, fact) => {
    const next = withFact(sheet, 'size', fact);
    return next === 'full' ? sheet : next;
  }, noFactsOf('ayu'));
const now = Date.parse('2026-12-01T00:00:00Z');

describe('what is known of a customer', () => {
  it('is what was said last, in whatever order it arrives', () => {
    const days = fc.integer({ min: 1, max: 28 });
    fc.assert(
      fc.property(fc.uniqueArray(days, { minLength: 1 }), (all) => {
        const facts = all.map((day) => said(day, `2026-11-${String(day).padStart(2, '0')}T00:00:00.000Z`));

        expect(sheetOf(...facts).facts['size']?.value).toBe(Math.max(...all));
      }),
    );
  });

  it('said again keeps its time and version', () => {
    const once = sheetOf(said('M', '2026-11-01T00:00:00.000Z'));

    expect(withFact(once, 'size', said('M', '2026-11-02T00:00:00.000Z'))).toBe(once);
    const elsewhere = said('M', '2026-11-02T00:00:00.000Z', 'import');
    expect(withFact(once, 'size', elsewhere)).toMatchObject({ version: 2 });
  });

  it('is forgotten after its days, and joined over the profiles of one person', () => {
    const month = { keptDays: 30, isSensitive: false };
    const kept = factFrom(month, said('L', '2026-11-01T00:00:00.000Z'));
    const sheets = [sheetOf(kept), undefined, sheetOf(said('M', '2026-10-01T00:00:00.000Z'))];

    expect(factsAt(sheets, Date.parse('2026-11-30T23:00:00Z'))['size']?.value).toBe('L');
    expect(factsAt(sheets, now)['size']?.value).toBe('M');
  });

  it.each([
    ['text', 'abc', true],
    ['text', 1, false],
    ['number', 1.5, true],
    ['number', '1', false],
    ['flag', false, true],
    ['choice', 'M', true],
    ['choice', 'XXL', false],
  ] as const)('of type %s takes %p: %p', (type, value, expected) => {
    expect(fits({ type, choices: type === 'choice' ? ['S', 'M'] : undefined }, value)).toBe(expected);
  });
});
