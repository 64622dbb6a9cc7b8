import { describe, expect, it } from '@jest/globals';
import type { PolicyStatement } from '../assembly/model.ts';
import { Policy } from './policy.ts';

const table = 'arn:aws:dynamodb:eu-west-1:000000000000:table/inventory';
const statement = (parts: Partial<PolicyStatement>): PolicyStatement => ({
  effect: 'Allow',
  actions: [],
  notActions: [],
  resources: [],
  notResources: [],
  conditions: {},
  ...parts,
});
const allow = (parts: Partial<PolicyStatement>) =>
  statement({ actions: ['dynamodb:*'], resources: ['*'], ...parts });

type Keys = Record<string, readonly string[] | undefined>;

const decide = (statements: PolicyStatement[], action: string, keys: Keys = {}, resource = table) => {
  const lazily = Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, () => values]));
  return new Policy(statements).decide({ action, resource, keys: lazily });
};

const allowed = { allowed: true };

describe('the policies of a role', () => {
  it('refuses what no statement allows', () => {
    expect(decide([], 'dynamodb:GetItem')).toEqual({
      allowed: false,
      reason: 'no statement of its role allows it',
    });
  });

  it.each([
    ['dynamodb:GetItem', table, true],
    ['DYNAMODB:getitem', table, true],
    ['dynamodb:Get*', table, true],
    ['dynamodb:?etItem', table, true],
    ['*', '*', true],
    ['dynamodb:PutItem', table, false],
    ['dynamodb:GetItem', `${table}/index/byOwner`, false],
    ['dynamodb:GetItem', 'arn:aws:dynamodb:*:*:table/inv*', true],
    ['dynamodb:GetItem', 'arn:aws:dynamodb:*:*:table/orders', false],
    ['dynamodb:GetItem', `${table}/*`, false],
  ])('compares %s on %s', (action, resource, expected) => {
    expect(decide([allow({ actions: [action], resources: [resource] })], 'dynamodb:GetItem').allowed).toBe(
      expected,
    );
  });

  it('lets an explicit Deny win over any Allow', () => {
    const deny = statement({ effect: 'Deny', actions: ['dynamodb:DeleteItem'], resources: ['*'] });

    expect(decide([allow({}), deny], 'dynamodb:DeleteItem')).toEqual({
      allowed: false,
      reason: 'a statement of its role denies it',
    });
    expect(decide([allow({}), deny], 'dynamodb:GetItem')).toEqual(allowed);
  });

  it('understands NotAction and NotResource', () => {
    const butDelete = statement({ notActions: ['dynamodb:Delete*'], resources: ['*'] });
    const butOrders = statement({ actions: ['dynamodb:GetItem'], notResources: ['arn:*:table/orders'] });

    expect(decide([butDelete], 'dynamodb:GetItem').allowed).toBe(true);
    expect(decide([butDelete], 'dynamodb:DeleteItem').allowed).toBe(false);
    expect(decide([butOrders], 'dynamodb:GetItem').allowed).toBe(true);
    expect(decide([butOrders], 'dynamodb:GetItem', {}, 'arn:aws:dynamodb:a:b:table/orders').allowed).toBe(
      false,
    );
  });

  it('remembers which statements cover an action without remembering what their conditions said', () => {
    const condition = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['STOCK#*'] } };
    const policy = new Policy([allow({ conditions: condition })]);
    const access = (key: string) => ({
      action: 'dynamodb:UpdateItem',
      resource: table,
      keys: { 'dynamodb:leadingkeys': () => [key] },
    });

    expect(policy.decide(access('STOCK#1')).allowed).toBe(true);
    expect(policy.decide(access('ORDER#1')).allowed).toBe(false);
    expect(policy.decide(access('STOCK#2')).allowed).toBe(true);
  });
});

describe('conditions of a statement', () => {
  const leading = 'dynamodb:LeadingKeys';
  const withKeys = (...values: string[]): Keys => ({ 'dynamodb:leadingkeys': values });
  const none: Keys = { 'dynamodb:leadingkeys': undefined };

  it.each<[string, string, string[], Keys, boolean]>([
    [
      'every leading key has the prefix',
      'ForAllValues:StringLike',
      ['STOCK#*'],
      withKeys('STOCK#1', 'STOCK#2'),
      true,
    ],
    [
      'one leading key has not',
      'ForAllValues:StringLike',
      ['STOCK#*'],
      withKeys('STOCK#1', 'ORDER#2'),
      false,
    ],
    ['every leading key is listed', 'ForAllValues:StringEquals', ['A', 'B'], withKeys('A', 'B'), true],
    ['there is no leading key, as for a scan', 'ForAllValues:StringEquals', ['A'], none, true],
    ['one of them is listed', 'ForAnyValue:StringEquals', ['A'], withKeys('A', 'B'), true],
    ['none of them is listed', 'ForAnyValue:StringEquals', ['A'], withKeys('B'), false],
    ['there is none to be listed', 'ForAnyValue:StringEquals', ['A'], none, false],
    ['the only value is equal', 'StringEquals', ['A'], withKeys('A'), true],
    ['the key is absent', 'StringEquals', ['A'], none, false],
    ['the key is absent and may be', 'StringEqualsIfExists', ['A'], none, true],
    ['the value differs', 'StringNotEquals', ['A', 'B'], withKeys('C'), true],
    ['the value is one of the refused', 'StringNotEquals', ['A', 'B'], withKeys('B'), false],
    ['the key is absent and must differ', 'StringNotEquals', ['A'], none, true],
    ['the value is equal but for case', 'StringEqualsIgnoreCase', ['a'], withKeys('A'), true],
    ['the key must be absent and is', 'Null', ['true'], none, true],
    ['the key must be there and is not', 'Null', ['false'], none, false],
    ['a number is small enough', 'NumericLessThanEquals', ['10'], withKeys('10'), true],
    ['a word is true', 'Bool', ['true'], withKeys('true'), true],
    ['an ARN fits', 'ArnLike', ['arn:aws:sqs:*:*:in*'], withKeys('arn:aws:sqs:x:1:inbox'), true],
  ])('when %s', (_sentence, operator, values, keys, expected) => {
    const decision = decide(
      [allow({ conditions: { [operator]: { [leading]: values } } })],
      'dynamodb:GetItem',
      keys,
    );
    expect(decision.allowed).toBe(expected);
  });

  it.each<[string, Record<string, Record<string, string[]>>, string]>([
    [
      'a key it does not know',
      { StringEquals: { 'aws:PrincipalTag/team': ['shop'] } },
      'the condition key aws:PrincipalTag/team',
    ],
    [
      'an operator it does not know',
      { IpAddress: { [leading]: ['10.0.0.0/8'] } },
      'the condition operator IpAddress',
    ],
    [
      'a policy variable',
      { StringEquals: { [leading]: ['${aws:username}'] } },
      'the policy variable in "${aws:username}"',
    ],
    [
      'several values without a quantifier',
      { StringEquals: { [leading]: ['A'] } },
      'StringEquals on dynamodb:LeadingKeys with several values',
    ],
  ])('refuses loudly on %s, even beside a statement that allows', (_what, conditions, message) => {
    const statements = [allow({}), allow({ conditions })];

    const decision = decide(statements, 'dynamodb:GetItem', withKeys('A', 'B'));

    expect(decision).toEqual({
      allowed: false,
      reason: expect.stringContaining(`cannot evaluate ${message}`),
    });
  });

  it('refuses loudly on a policy variable in a resource', () => {
    const decision = decide([allow({ resources: [`${table}/\${aws:userid}`] })], 'dynamodb:GetItem');
    expect(decision).toEqual({
      allowed: false,
      reason: expect.stringContaining('cannot evaluate the policy variable'),
    });
  });

  it('holds only when all operators and keys hold', () => {
    const conditions = {
      'ForAllValues:StringEquals': { [leading]: ['A'] },
      StringEquals: { 'dynamodb:Select': ['SPECIFIC_ATTRIBUTES'] },
    };
    const both = (select: string) => ({ ...withKeys('A'), 'dynamodb:select': [select] });

    expect(decide([allow({ conditions })], 'dynamodb:Query', both('SPECIFIC_ATTRIBUTES')).allowed).toBe(true);
    expect(decide([allow({ conditions })], 'dynamodb:Query', both('ALL_ATTRIBUTES')).allowed).toBe(false);
  });
});
