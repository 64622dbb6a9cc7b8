/** Compiles an IAM pattern (`*` any characters, `?` one character) to a test; patterns without wildcards compare directly. */
export const glob = (pattern: string): ((value: string) => boolean) => {
  if (pattern === '*') return () => true;
  if (!/[*?]/.test(pattern)) return (value) => value === pattern;
  const onlyTrailingStar = pattern.indexOf('*') === pattern.length - 1 && !pattern.includes('?');
  const prefix = pattern.slice(0, -1);
  if (onlyTrailingStar) return (value) => value.startsWith(prefix);
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[\\s\\S]*')
    .replaceAll('?', '[\\s\\S]');
  const expression = new RegExp(`^${source}$`);
  return (value) => expression.test(value);
};
