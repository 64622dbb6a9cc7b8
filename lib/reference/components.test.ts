import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { makeComponents } from './components.ts';

const size = z.enum(['s', 'm']);
const line = z.strictObject({ size, quantity: z._default(z.int(), 1) });
const basket = z.strictObject({ lines: z.array(line) });
const named = [
  { name: 'Size', schema: size },
  { name: 'Line', schema: line },
  { name: 'Basket', schema: basket },
];

describe('named schemas of the documents', () => {
  it('stand once, and are referred to', () => {
    const components = makeComponents(named, 'draft-2020-12');

    const schema = components.schemaOf(z.strictObject({ basket }), 'output');

    expect(schema.properties).toEqual({ basket: { $ref: '#/components/schemas/Basket' } });
    expect(Object.keys(components.used())).toEqual(['Basket', 'Line', 'Size']);
  });

  it('have a second form for what is sent when a default may be left out, and so has what refers to them', () => {
    const components = makeComponents(named, 'draft-2020-12');

    const sent = components.schemaOf(basket, 'input');

    expect(sent).toEqual({ $ref: '#/components/schemas/BasketInput' });
    expect(components.used()['LineInput']).toMatchObject({ required: ['size'] });
    expect(Object.keys(components.used())).toEqual(['BasketInput', 'LineInput', 'Size']);
  });

  it('give their fields away where they have to be spread, as in a query', () => {
    const { properties } = makeComponents(named, 'draft-2020-12').inlineOf(line, 'input');

    expect(Object.keys(properties ?? {})).toEqual(['size', 'quantity']);
  });

  it('say the default of a number that arrives as text', () => {
    const query = z.strictObject({
      limit: z._default(z.pipe(z.transform(Number), z.int()), 24),
    });

    const schema = makeComponents([], 'draft-2020-12').schemaOf(query, 'input');

    expect(schema.properties?.['limit']).toMatchObject({ type: 'integer', default: 24 });
  });
});
