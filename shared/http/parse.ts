import * as z from 'zod/mini';
import type { Schema } from '#shared/contracts/route.ts';
import type { FieldProblem } from '#shared/problems/problem.ts';

type Part = 'params' | 'query' | 'body' | 'headers';

/** Parses one part of a request; collects what is wrong instead of stopping at the first part. */
export const parsePart = (
  part: Part,
  schema: Schema | undefined,
  value: unknown,
): { value: unknown; problems: readonly FieldProblem[] } => {
  if (schema === undefined) return { value: undefined, problems: [] };
  const result = z.safeParse(schema, value);
  return result.success
    ? { value: result.data, problems: [] }
    : { value: undefined, problems: fieldProblems(part, result.error.issues, value) };
};

type Issue = z.core.$ZodIssue;

const fieldProblems = (part: Part, issues: readonly Issue[], input: unknown): FieldProblem[] =>
  issues.flatMap(unfolded).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        pointer: pointerOf(part, [...issue.path, key]),
        code: 'unknown_field',
        detail: `${key} is not a field of this request; remove it or correct its name`,
      }));
    }
    return [
      {
        pointer: pointerOf(part, issue.path),
        code: issue.code,
        detail: sentenceOf(issue, at(input, issue.path)),
      },
    ];
  });

/** Of a field that may have several forms, the form that fits best is the one the caller meant: its problems are told. */
const unfolded = (issue: Issue): Issue[] => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const [closest = []] = [...issue.errors].sort((a, b) => misfit(a) - misfit(b));
  return closest.flatMap((inner) => unfolded({ ...inner, path: [...issue.path, ...inner.path] }));
};

/** A form of another type altogether fits worst; then the more problems, the worse. */
const misfit = (issues: readonly Issue[]): number =>
  issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0) ? Infinity : issues.length;

const pointerOf = (part: Part, path: readonly PropertyKey[]): string =>
  `/${[part, ...path].map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;

const at = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (value !== null && typeof value === 'object' ? Reflect.get(value, step) : undefined),
    input,
  );

/** What was found is shown short: types and numbers, never whole texts, which may be personal. */
const found = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `text of ${value.length} character${value.length === 1 ? '' : 's'}`;
  return `a ${typeof value}`;
};

const sentenceOf = (issue: Issue, value: unknown): string => {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${wordFor(issue.expected)}, found ${found(value)}${quoted(value, issue.expected)}`;
    case 'too_small':
      return `must be at least ${issue.minimum}${unit(issue.origin)}, found ${found(measured(value, issue.origin))}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${unit(issue.origin)}, found ${found(measured(value, issue.origin))}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}, found ${found(value)}`;
    case 'invalid_union':
      return 'options' in issue && issue.options !== undefined
        ? `must be one of ${issue.options.map(String).join(', ')}, found ${found(value)}`
        : `does not fit the contract, found ${found(value)}`;
    case 'invalid_format':
      return issue.message === 'Invalid input'
        ? `must have the form ${issue.format === 'regex' ? (issue.pattern ?? '') : issue.format}, found ${found(value)}`
        : issue.message;
    default:
      return issue.message === 'Invalid input'
        ? `does not fit the contract, found ${found(value)}`
        : issue.message;
  }
};

/** How a type of a contract is called in a sentence. */
const wordFor = (type: string): string => words.get(type) ?? type;

const words = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'an object'],
]);

/** The usual slip: a number or a flag that was sent as text. */
const quoted = (value: unknown, expected: string): string =>
  typeof value === 'string' &&
  ((['number', 'int'].includes(expected) && NUMBER.test(value)) ||
    (expected === 'boolean' && /^(true|false)$/.test(value)))
    ? '; send it without quotes'
    : '';

/** Numbers of a query arrive as text; what is compared, and told, is the number. */
const measured = (value: unknown, origin: string): unknown =>
  typeof value === 'string' && ['number', 'int'].includes(origin) && NUMBER.test(value)
    ? Number(value)
    : value;

const NUMBER = /^-?\d+(\.\d+)?$/;

const unit = (origin: string): string => {
  if (origin === 'string') return ' characters';
  if (origin === 'array') return ' entries';
  return '';
};
