import { csvLine } from '#shared/files/csv-line.ts';
import type { RowFault } from '../model/record.ts';

/** With a mark that says UTF-8 to spreadsheets. */
export const csvOf = (problems: readonly RowFault[]): string =>
  `\uFEFF${[
    ['row', 'code', 'detail'],
    ...problems.map(({ row, problem }) => [String(row), problem.code, problem.detail]),
  ]
    .map(csvLine)
    .join('')}`;
