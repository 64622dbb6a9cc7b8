/** What may be left of an Indonesian word without its affixes, longest first: `kopinya` → `kopi`, `berkebun` → `kebun`. */
export const withoutAffixes = (word: string): readonly string[] => {
  const bases = word.endsWith('nya') ? [word, word.slice(0, -3)] : [word];
  const stems = bases.flatMap((each) => [
    ...(each === word ? [] : [each]),
    ...prefixes.flatMap((prefix) => (prefix.test(each) ? [each.replace(prefix, '')] : [])),
  ]);
  return stems.filter((stem) => stem.length >= SHORTEST_STEM).sort((a, b) => b.length - a.length);
};

/** Shorter ones are often a part of another word. */
const SHORTEST_STEM = 3;

/** me- takes a sound of the word’s own beginning: membeli, menjahit, mengolah, merawat. */
const prefixes = [/^ber/, /^mem(?=[bfv])/, /^men(?=[cdjz])/, /^meng(?=[ghaeiou])/, /^me(?=[lmnrwy])/];
