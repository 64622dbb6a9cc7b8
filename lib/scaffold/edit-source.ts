/**
 * Adds to sources that people wrote, at a place that follows from the name alone: two branches that add different things
 * rarely meet in one line. Formatting is left to Prettier.
 */

/** Adds an import, among those of the same folder in the order of their paths; none that is there already. */
export const withImport = (text: string, names: string, from: string): string => {
  const lines = text.split('\n');
  const line = `import { ${names} } from '${from}';`;
  if (lines.includes(line)) return text;
  const imports = lines.flatMap((each, at) => {
    const [, path] = /^(?:import|\}) .*from '([^']+)';$/.exec(each) ?? [];
    return path === undefined ? [] : [{ at, path }];
  });
  const before = imports.find(({ path }) => path.startsWith('./') && path > from);
  // An import of several lines begins above the line that ends it.
  const at = before === undefined ? (imports.at(-1)?.at ?? -1) + 1 : beginning(lines, before.at);
  return lines.toSpliced(at, 0, line).join('\n');
};

const beginning = (lines: readonly string[], end: number): number =>
  lines[end]?.startsWith('import') === true ? end : lines.lastIndexOf('import {', end);

/** Adds an entry to the list or object that opens like this, before the first that comes after it by name. */
export const withEntry = (text: string, opening: RegExp, entry: string): string => {
  const { from, to } = insideOf(text, opening);
  const entries = entriesOf(text.slice(from, to));
  if (entries.includes(entry)) return text;
  const next = entries.findIndex((each) => each > entry);
  const at = next < 0 ? entries.length : next;
  return `${text.slice(0, from)}\n${entries.toSpliced(at, 0, entry).join(',\n')},\n${text.slice(to)}`;
};

/** Adds an entry at the end, where the order says something. */
export const withLastEntry = (text: string, opening: RegExp, entry: string): string => {
  const { from, to } = insideOf(text, opening);
  const before = text.slice(0, to).trimEnd();
  const comma = before.length === from || before.endsWith(',') ? '' : ',';
  return `${before}${comma}\n${entry},\n${text.slice(to)}`;
};

/** Where what was opened begins and ends. */
const insideOf = (text: string, opening: RegExp): { readonly from: number; readonly to: number } => {
  const found = opening.exec(text);
  if (found === null) throw new Error(`there is no ${opening.source} to add to`);
  const from = found.index + found[0].length;
  const rest = partsOf(text.slice(from));
  const end = rest.findIndex(({ depth }) => depth < 0);
  if (end < 0) throw new Error(`what ${opening.source} opens is not closed`);
  return { from, to: from + rest.slice(0, end).reduce((sum, { words }) => sum + words.length, 0) };
};

interface Part {
  readonly words: string;
  /** How many brackets are open after it. */
  readonly depth: number;
}

/** A source in texts, comments, brackets, commas and all else. */
const partsOf = (text: string): readonly Part[] => {
  let depth = 0;
  return [...text.matchAll(/'(?:[^'\\\n]|\\.)*'|`[^`]*`|\/\/[^\n]*|[()[\]{},]|[^'`()[\]{},/]+|./gs)].map(
    ([words]) => {
      if ('([{'.includes(words)) depth += 1;
      if (')]}'.includes(words)) depth -= 1;
      return { words, depth };
    },
  );
};

const entriesOf = (text: string): readonly string[] => {
  const entries = [''];
  for (const { words, depth } of partsOf(text)) {
    if (words === ',' && depth === 0) entries.push('');
    else entries.push((entries.pop() ?? '') + words);
  }
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
};
