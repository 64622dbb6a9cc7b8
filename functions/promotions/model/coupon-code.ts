/** No letters or digits that are taken for each other: no I, L, O, U, 0, 1. */
export const CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** Characters of a generated code: 30^12 possibilities, so that guessing finds none in a lifetime. */
export const CODE_LENGTH = 12;

/** One spelling per code: case, spaces and dashes do not count. */
export const normalisedCode = (code: string): string => code.toUpperCase().replaceAll(/[ -]/g, '');

/**
 * A code made of random bytes.
 *
 * @param bytes at least `CODE_LENGTH` of them; those that would make some characters likelier than others are left out
 */
export const codeFrom = (bytes: Uint8Array): string | undefined => {
  const fair = 256 - (256 % CODE_ALPHABET.length);
  const characters = [...bytes]
    .filter((byte) => byte < fair)
    .slice(0, CODE_LENGTH)
    .map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]);
  return characters.length < CODE_LENGTH ? undefined : characters.join('');
};
