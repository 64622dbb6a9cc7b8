import { isApiProblem } from '#shared/client/api-problem.ts';

/** What is wrong with a field, as the reader is told it. */
export type FieldFault = 'missing' | 'too_long' | 'too_small' | 'too_big' | 'not_possible';

/** For forms of rows, where a pointer has a position in place of a name. */
export type NameOfPointer = (pointer: string) => string | undefined;

/**
 * The fields of a form that the API refused, by the last part of their pointer: `/body/contact/email` is `email`. Empty
 * where it refused something else; then the problem stands above the form.
 */
export const refusedFields = (
  problem: unknown,
  names: readonly string[],
  nameOf: NameOfPointer = () => undefined,
): Readonly<Record<string, FieldFault>> => {
  if (!isApiProblem(problem)) return {};
  const found = problem.errors.flatMap(({ pointer, code, detail }) => {
    const name = nameOf(pointer) ?? nameIn(pointer, names);
    return name === undefined ? [] : [[name, faultOf(code, detail)] as const];
  });
  return Object.fromEntries(found);
};

/** The innermost part of the pointer that is a field of the form. */
const nameIn = (pointer: string, names: readonly string[]): string | undefined =>
  pointer
    .split('/')
    .toReversed()
    .find((part) => names.includes(part));

const faultOf = (code: string, detail: string): FieldFault => {
  if (code === 'invalid_type') return 'missing';
  const isText = /character/.test(detail);
  if (code === 'too_small') return isText ? 'missing' : 'too_small';
  if (code === 'too_big') return isText ? 'too_long' : 'too_big';
  return 'not_possible';
};
