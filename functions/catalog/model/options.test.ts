import { describe, expect, it } from '@jest/globals';
import { optionFaults } from './options.ts';
import type { Variant } from './product.ts';

const size = { name: 'Size', values: ['S', 'M'] };
const colour = { name: 'Colour', values: ['indigo', 'soga'] };

const variant = (sku: string, options: Record<string, string>): Variant => ({
  sku,
  options,
  attributes: {},
  aliases: [],
});

describe('the choices of variants', () => {
  it('are fine when every combination stands once', () => {
    const variants = [
      variant('A', { Size: 'S', Colour: 'indigo' }),
      variant('B', { Size: 'M', Colour: 'indigo' }),
      variant('C', { Size: 'S', Colour: 'soga' }),
    ];

    expect(optionFaults({ options: [size, colour], variants }, undefined)).toEqual([]);
  });

  it('clash when two variants make the same one', () => {
    const variants = [variant('A', { Size: 'S' }), variant('B', { Size: 'S' })];

    const faults = optionFaults({ options: [size], variants }, undefined);

    expect(faults).toEqual([{ index: 1, kind: 'clash', detail: 'B has the same options as A' }]);
  });

  it('clash when two variants of a product without options stand side by side', () => {
    const variants = [variant('A', {}), variant('B', {})];

    expect(optionFaults({ options: [], variants }, undefined)).toMatchObject([{ kind: 'clash', index: 1 }]);
  });

  it('keep a value from being deleted while a variant has it', () => {
    const variants = [variant('A', { Size: 'S' })];

    const faults = optionFaults(
      { options: [{ name: 'Size', values: ['M'] }], variants },
      { options: [size] },
    );

    expect(faults).toEqual([{ index: 0, kind: 'in-use', detail: 'A still has Size S' }]);
  });

  it('must be made of every option, and of no other', () => {
    const variants = [variant('A', { Size: 'S', Length: 'long' })];

    const faults = optionFaults({ options: [size, colour], variants }, undefined);

    expect(faults.map(({ kind }) => kind)).toEqual(['unknown', 'unknown']);
  });
});
