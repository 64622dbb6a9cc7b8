import { textsOf } from './language.ts';
import { refusedFields, type NameOfPointer } from './wrong-fields.ts';

const say = textsOf({
  missing: ['Wajib diisi', 'Required'],
  too_long: ['Terlalu panjang', 'Too long'],
  too_small: ['Terlalu kecil', 'Too small'],
  too_big: ['Terlalu besar', 'Too large'],
  not_possible: ['Periksa lagi; bentuknya tidak dikenali', 'Check this; its form is not recognised'],
});

/** What the API refused, at its field and in the reader's language. */
export const refusedTexts = (
  problem: unknown,
  names: readonly string[],
  nameOf?: NameOfPointer,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(refusedFields(problem, names, nameOf)).map(([name, fault]) => [name, say(fault)]),
  );
