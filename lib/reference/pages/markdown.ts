/** Text inside a table's cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A table with one line per row; `-` stands for nothing. */
export const markdownTable = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows.map((row) => row.map((text) => (text === '' ? '-' : cell(text))))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

export const codeOf = (text: string): string => `\`${text}\``;

/** Several codes in one cell. */
export const codesOf = (texts: readonly string[]): string => texts.map(codeOf).join(', ');

/** A generated page: its heading, what it is for, and its parts with a line between them. */
export const markdownPage = (title: string, about: string, parts: readonly string[]): string =>
  `${[`# ${title}`, `${about} Generated from the declarations by \`npm run docs\`; do not edit.`, ...parts].join('\n\n')}\n`;
