import { describe, expect, it } from '@jest/globals';
import { matcher } from './pattern.ts';

const order = {
  source: 'satu.orders',
  'detail-type': 'OrderPlaced',
  resources: [],
  detail: {
    metadata: { channel: 'WhatsApp', version: 3, actor: { kind: 'customer' }, ip: '10.0.0.17' },
    data: {
      total: 150_000,
      currency: 'IDR',
      gift: false,
      coupon: null,
      note: '',
      tags: ['first', 'vip'],
      lines: [
        { sku: 'KOPI-250', quantity: 1 },
        { sku: 'TEH-100', quantity: 5 },
      ],
      file: 'labels/2026/o-1.pdf',
    },
  },
};

const data = (pattern: unknown) => ({ detail: { data: pattern } });

type Case = readonly [sentence: string, pattern: Record<string, unknown>, fits: boolean];

const cases: readonly Case[] = [
  ['one exact value', { source: ['satu.orders'] }, true],
  ['another exact value', { source: ['satu.carts'] }, false],
  ['one of several values', { 'detail-type': ['OrderPaid', 'OrderPlaced'] }, true],
  ['every field, not just one', { source: ['satu.orders'], 'detail-type': ['OrderPaid'] }, false],
  ['a number', data({ total: [150_000] }), true],
  ['a number written as text', data({ total: ['150000'] }), false],
  ['a boolean', data({ gift: [false] }), true],
  ['null', data({ coupon: [null] }), true],
  ['null where the field is missing', data({ voucher: [null] }), false],
  ['an empty string', data({ note: [''] }), true],
  ['any element of a list', data({ tags: ['vip'] }), true],
  ['no element of a list', data({ tags: ['vvip'] }), false],
  ['an element of a list of objects', data({ lines: { sku: ['TEH-100'] } }), true],
  ['both fields in one and the same element', data({ lines: { sku: ['TEH-100'], quantity: [5] } }), true],
  ['both fields, but in different elements', data({ lines: { sku: ['KOPI-250'], quantity: [5] } }), false],
  ['a prefix', { source: [{ prefix: 'satu.' }] }, true],
  ['another prefix', { source: [{ prefix: 'aws.' }] }, false],
  ['a prefix of a number', data({ total: [{ prefix: '15' }] }), false],
  ['a suffix', data({ file: [{ suffix: '.pdf' }] }), true],
  [
    'a prefix ignoring case',
    { detail: { metadata: { channel: [{ prefix: { 'equals-ignore-case': 'whats' } }] } } },
    true,
  ],
  [
    'a suffix ignoring case',
    { detail: { metadata: { channel: [{ suffix: { 'equals-ignore-case': 'APP' } }] } } },
    true,
  ],
  [
    'a value ignoring case',
    { detail: { metadata: { channel: [{ 'equals-ignore-case': 'whatsapp' }] } } },
    true,
  ],
  ['a wildcard', data({ file: [{ wildcard: 'labels/*/o-*.pdf' }] }), true],
  ['a wildcard at another place', data({ file: [{ wildcard: 'labels/*.png' }] }), false],
  ['an escaped star', data({ file: [{ wildcard: 'labels/\\*' }] }), false],
  ['anything but a value', data({ currency: [{ 'anything-but': 'USD' }] }), true],
  ['anything but this value', data({ currency: [{ 'anything-but': 'IDR' }] }), false],
  ['anything but values of a list', data({ currency: [{ 'anything-but': ['USD', 'IDR'] }] }), false],
  ['anything but a number', data({ total: [{ 'anything-but': [1, 2] }] }), true],
  ['anything but, where the field is missing', data({ voucher: [{ 'anything-but': 'x' }] }), false],
  ['anything but a prefix', { source: [{ 'anything-but': { prefix: 'aws.' } }] }, true],
  [
    'anything but one of several prefixes',
    { source: [{ 'anything-but': { prefix: ['aws.', 'satu.'] } }] },
    false,
  ],
  ['anything but a suffix', data({ file: [{ 'anything-but': { suffix: '.pdf' } }] }), false],
  [
    'anything but a value ignoring case',
    data({ currency: [{ 'anything-but': { 'equals-ignore-case': ['idr'] } }] }),
    false,
  ],
  ['anything but a wildcard', data({ file: [{ 'anything-but': { wildcard: '*/2025/*' } }] }), true],
  ['a number in a range', data({ total: [{ numeric: ['>=', 100_000, '<', 200_000] }] }), true],
  ['a number out of a range', data({ total: [{ numeric: ['>', 0, '<=', 5] }] }), false],
  ['an equal number', data({ total: [{ numeric: ['=', 150_000] }] }), true],
  ['a number where text stands', data({ currency: [{ numeric: ['>', 0] }] }), false],
  ['a field that exists', data({ coupon: [{ exists: true }] }), true],
  ['a field that does not exist', data({ voucher: [{ exists: false }] }), true],
  ['an object, which is no leaf', { detail: [{ exists: true }] }, false],
  ['a missing field that should exist', data({ voucher: [{ exists: true }] }), false],
  ['an address in a block', { detail: { metadata: { ip: [{ cidr: '10.0.0.0/24' }] } } }, true],
  ['an address out of a block', { detail: { metadata: { ip: [{ cidr: '10.0.1.0/24' }] } } }, false],
  ['text that is no address', data({ currency: [{ cidr: '10.0.0.0/24' }] }), false],
  ['one of several operators', data({ currency: [{ prefix: 'US' }, { suffix: 'DR' }] }), true],
  ['one of two patterns', { $or: [{ source: ['satu.carts'] }, { 'detail-type': ['OrderPlaced'] }] }, true],
  ['neither of two patterns', { $or: [{ source: ['satu.carts'] }, { 'detail-type': ['OrderPaid'] }] }, false],
  [
    'one of two patterns and a field beside them',
    { source: ['satu.carts'], $or: [{ source: ['a'] }, { source: [{ prefix: '' }] }] },
    false,
  ],
  [
    'one of two patterns below a field',
    { detail: { data: { $or: [{ gift: [true] }, { total: [{ numeric: ['>', 1] }] }] } } },
    true,
  ],
  ['an empty pattern', {}, true],
];

describe('event patterns', () => {
  it.each(cases)('%s', (_sentence, pattern, fits) => {
    expect(matcher(pattern)(order)).toBe(fits);
  });

  it.each([
    ['an unknown operator', { source: [{ infix: 'x' }] }, 'at source: there is no operator "infix"'],
    ['two operators in one', { source: [{ prefix: 'a', suffix: 'b' }] }, 'one operator at a time'],
    ['a value without a list', { detail: { data: 'x' } }, 'at detail.data: write a list of values'],
    ['an empty list', { source: [] }, 'an empty list matches nothing'],
    ['a prefix that is no text', { source: [{ prefix: 3 }] }, 'prefix takes a string'],
    ['two stars in a row', { source: [{ wildcard: 'a**' }] }, 'two stars in a row'],
    ['a lonely comparison', data({ total: [{ numeric: ['>'] }] }), 'numeric takes pairs'],
    ['a wrong address block', { source: [{ cidr: '10.0.0.0/99' }] }, 'is not a CIDR block'],
    ['exists with a word', { source: [{ exists: 'yes' }] }, 'exists takes true or false'],
  ])('refuses %s and names the place', (_sentence, pattern, message) => {
    expect(() => matcher(pattern)).toThrow(message);
  });

  it('does not confuse inherited properties with fields', () => {
    expect(matcher({ constructor: [{ exists: false }] })({})).toBe(true);
  });
});
