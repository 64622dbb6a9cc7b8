/**
 * A test for EventBridge's wildcard operator: `*` stands for any characters, `\*` and `\\` for themselves.
 * Undefined when the pattern is not allowed: two stars in a row, or another escape.
 */
export const wildcard = (pattern: string): ((value: string) => boolean) | undefined => {
  const tokens = pattern.match(/\\[\s\S]?|\*|[^\\*]+/g) ?? [];
  const allowed = tokens.every(
    (token, index) =>
      (!token.startsWith('\\') || token === '\\*' || token === '\\\\') &&
      !(token === '*' && tokens[index - 1] === '*'),
  );
  if (!allowed) return undefined;
  const source = tokens.map((token) => (token === '*' ? '[\\s\\S]*' : literal(token.replace(/^\\/, ''))));
  const expression = new RegExp(`^${source.join('')}$`);
  return (value) => expression.test(value);
};

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
