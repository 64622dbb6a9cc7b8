/** Letters that Unicode does not take apart into a base letter and an accent. */
const baseLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};
const withoutBase = new RegExp(`[${Object.keys(baseLetters).join('')}]`, 'gu');

/** `½` stands for `1/2`, and `1½` for `1 1/2`. */
const FRACTIONS = /[\u00bc-\u00be\u2150-\u215e]/gu;

/** Lower case, without accents: what people type who look for it. */
export const plainText = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text)
    ? text.toLowerCase()
    : text
        .replaceAll(FRACTIONS, ' $&')
        .normalize('NFKD')
        .replaceAll(/\p{M}/gu, '')
        .replaceAll('\u2044', '/')
        .toLowerCase()
        .replaceAll(/\p{M}/gu, '')
        .replaceAll(withoutBase, (letter) => baseLetters[letter] ?? letter);

/** The words of a text, for the index and for queries alike. */
export const wordsOf = (text: string): string[] =>
  plainText(text)
    .split(/[\s\p{Z}\p{P}\p{Sm}]+/u)
    .filter((word) => word !== '');
