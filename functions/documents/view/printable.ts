/** The fonts of every PDF reader have the Latin letters of Windows-1252. What they lack is a question mark. */
export const printable = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => (isLatin(letter) || EXTRA.includes(letter) ? letter : withoutMarks(letter)))
    .join('');

const EXTRA = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

const isLatin = (letter: string): boolean =>
  (letter >= ' ' && letter <= '~') || (letter >= '\u00a0' && letter <= '\u00ff');

const withoutMarks = (letter: string): string => {
  const [base = '?'] = letter.normalize('NFD');
  return isLatin(base) ? base : '?';
};
