import type { RowFault } from '../model/record.ts';

/** As spreadsheets read it: with a mark that says UTF-8. A cell that would begin a formula is text. */
export const csvOf = (problems: readonly RowFault[]): string =>
  `\uFEFF${[
    ['row', 'code', 'detail'],
    ...problems.map(({ row, problem }) => [String(row), problem.code, problem.detail]),
  ]
    .map((cells) => cells.map(cellOf).join(','))
    .join('\r\n')}\r\n`;

const cellOf = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
