import { describe, expect, it } from '@jest/globals';
import { holds, resolve } from './intrinsics.ts';
import type { Scope } from './intrinsics.ts';
import type { Value } from './template.ts';

const scope: Scope = {
  stackName: 'shop',
  ref: (name) => ({ Table: 'shop-table', 'AWS::Region': 'ap-southeast-3', Zones: ['a', 'b'] })[name],
  getAtt: (logicalId, attribute) => `${logicalId}/${attribute}`,
  importValue: (name) => `imported ${name}`,
  mapping: () => ({ dev: { size: 'small' } }),
  condition: (name) => name === 'IsProd',
};

describe('intrinsics of a template', () => {
  const cases: readonly [sentence: string, template: Value, expected: unknown][] = [
    ['names a resource by Ref', { Ref: 'Table' }, 'shop-table'],
    ['reads an attribute', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table/Arn'],
    ['reads an attribute written with a dot', { 'Fn::GetAtt': 'Pool.Provider.URL' }, 'Pool/Provider.URL'],
    ['joins texts and references', { 'Fn::Join': ['/', ['a', { Ref: 'Table' }, 3]] }, 'a/shop-table/3'],
    ['joins a list that is itself a reference', { 'Fn::Join': ['-', { Ref: 'Zones' }] }, 'a-b'],
    [
      'substitutes names, attributes and literals',
      { 'Fn::Sub': '${Table}:${Table.Arn}:${!kept}' },
      'shop-table:Table/Arn:${kept}',
    ],
    ['prefers the own variables of a substitution', { 'Fn::Sub': ['${Table}', { Table: 'mine' }] }, 'mine'],
    ['imports what another stack exports', { 'Fn::ImportValue': 'bus' }, 'imported bus'],
    ['selects and splits', { 'Fn::Select': [1, { 'Fn::Split': [',', 'x,y'] }] }, 'y'],
    ['chooses by a condition', { 'Fn::If': ['IsProd', 'big', 'small'] }, 'big'],
    ['looks into a mapping', { 'Fn::FindInMap': ['sizes', 'dev', 'size'] }, 'small'],
    [
      'drops what is NoValue',
      { kept: 1, gone: { Ref: 'AWS::NoValue' }, list: [{ Ref: 'AWS::NoValue' }, 2] },
      { kept: 1, list: [2] },
    ],
    [
      'leaves a policy condition alone',
      { Condition: { StringEquals: { a: 'b' } } },
      { Condition: { StringEquals: { a: 'b' } } },
    ],
  ];

  it.each(cases)('%s', (_sentence, template, expected) => {
    expect(resolve(template, scope)).toEqual(expected);
  });

  it('refuses an intrinsic it does not know by name', () => {
    expect(() => resolve({ 'Fn::Transform': {} }, scope)).toThrow(
      'stack shop: the runner does not know the intrinsic Fn::Transform',
    );
  });

  it('decides conditions', () => {
    const isProduction = { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'ap-southeast-3'] };

    expect(holds({ 'Fn::And': [isProduction, { Condition: 'IsProd' }] }, scope)).toBe(true);
    expect(holds({ 'Fn::Or': [{ 'Fn::Not': [isProduction] }, { Condition: 'IsTest' }] }, scope)).toBe(false);
  });
});
