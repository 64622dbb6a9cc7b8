/** Stands for a quote inside a cell that has none around it; no text uses it (Unicode keeps it for private agreements). */
const STAND_IN = '\uE001';

/**
 * `5" pipe` in a cell without quotes is text, and read as that. Everything else about quotes stays strict: a cell that begins
 * with one ends with one, or its row is broken.
 */
export const strayQuotes = (delimiter: string) => {
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  const next = (char: string): string => {
    const isEnd = char === delimiter || char === '\n' || char === '\r';
    if (state === 'quoted') {
      if (char === '"') state = 'closed';
      return char;
    }
    if (isEnd) {
      state = 'start';
      return char;
    }
    if (char === '"' && state === 'plain') return STAND_IN;
    if (char === '"') state = 'quoted';
    else if (state !== 'closed') state = 'plain';
    return char;
  };
  return {
    more: (text: string): string => {
      // Most pieces of most files have no quote at all.
      if (!text.includes('"') && state !== 'quoted') {
        const last = text.at(-1);
        if (last !== undefined) {
          const isEnd = last === delimiter || last === '\n' || last === '\r';
          if (isEnd) state = 'start';
          else if (state !== 'closed' || /[\n\r]/.test(text) || text.includes(delimiter)) state = 'plain';
        }
        return text;
      }
      let out = '';
      for (const char of text) out += next(char);
      return out;
    },
  };
};

/** The text as it was meant. */
export const withQuotes = (text: string): string => text.replaceAll(STAND_IN, '"');
