import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeFields } from './merge-fields.ts';

const opened = { name: 'Ayu', phone: '+628111', city: 'Jakarta' };

describe('a form that somebody else saved meanwhile', () => {
  it('takes their change where the reader changed nothing, and keeps what the reader typed', () => {
    const mine = { ...opened, name: 'Ayu Lestari' };
    const saved = { ...opened, city: 'Bandung' };

    expect(mergeFields(opened, mine, saved)).toEqual({
      merged: { name: 'Ayu Lestari', phone: '+628111', city: 'Bandung' },
      theirs: { city: 'Bandung' },
      conflicts: [],
    });
  });

  it('names the fields that both changed, and keeps those of the reader', () => {
    const mine = { ...opened, phone: '+628222' };
    const saved = { ...opened, phone: '+628333' };

    expect(mergeFields(opened, mine, saved)).toEqual({
      merged: mine,
      theirs: { phone: '+628333' },
      conflicts: ['phone'],
    });
  });

  it('has nothing to say where both changed it to the same', () => {
    const both = { ...opened, phone: '+628222' };

    expect(mergeFields(opened, both, both)).toEqual({ merged: both, theirs: {}, conflicts: [] });
  });

  it('never loses what was typed, whatever was saved', () => {
    const fields = fc.record({ name: fc.string(), phone: fc.string(), city: fc.string() });
    fc.assert(
      fc.property(fields, fields, fields, (start, mine, saved) => {
        const { merged } = mergeFields(start, mine, saved);
        for (const name of ['name', 'phone', 'city'] as const)
          expect(merged[name]).toBe(mine[name] === start[name] ? saved[name] : mine[name]);
      }),
      { numRuns: 2_000 },
    );
  });
});
