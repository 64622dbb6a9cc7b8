import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

export const factGroups = ['demographic', 'behavioural', 'psychographic'] as const;
export const factTypes = ['text', 'number', 'flag', 'choice'] as const;
export const factSpeakers = ['customer', 'shop', 'both'] as const;

export const factValue = z
  .union([field.line(100, 'Text, or one of the choices'), z.number(), z.boolean()])
  .check(z.describe('As the type of the fact says'));

const kindFields = {
  name: field.name,
  group: z
    .enum(factGroups)
    .check(
      z.describe(
        '`demographic`: who they are; `behavioural`: what they do; `psychographic`: what they like and value',
      ),
    ),
  type: z.enum(factTypes),
  choices: z.optional(
    z
      .array(field.line(100, 'Possible value'))
      .check(z.minLength(1), z.maxLength(50), z.describe('For `choice`, and for nothing else')),
  ),
  saidBy: z
    .enum(factSpeakers)
    .check(
      z.describe(
        '`customer`: only themselves; `shop`: staff, imports and models; `both`: the later one holds',
      ),
    ),
  keptDays: z.optional(
    z
      .int()
      .check(z.minimum(1), z.maximum(3650), z.describe('Days until a value is forgotten; never by default')),
  ),
  isSensitive: z._default(
    z
      .boolean()
      .check(
        z.describe(
          'Health, religion, disability and the like (UU PDP, article 4): only the customer says it, and no segment or message sees it',
        ),
      ),
    false,
  ),
};

export const factKindBody = z.strictObject(kindFields).check(
  z.refine(({ type, choices }) => (type === 'choice') === (choices !== undefined), {
    error: '`choice` needs `choices`, other types take none',
    path: ['choices'],
  }),
  z.refine(({ isSensitive, saidBy }) => !isSensitive || saidBy === 'customer', {
    error: 'a sensitive fact is said by the customer only',
    path: ['saidBy'],
  }),
);

export const factKind = z.strictObject({ factId: field.code, ...kindFields, version: field.version });

export const profileFact = z.strictObject({
  factId: field.code,
  name: field.name,
  value: factValue,
  source: field.code.check(
    z.describe('`customer`, or who said it for the shop: `import`, `store-form`, a model'),
  ),
  at: field.instant.check(z.describe('When it was said or found')),
  expiresAt: z.optional(field.instant),
});
