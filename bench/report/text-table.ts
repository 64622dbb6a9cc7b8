import { isMet, type Cell, type Section, type Table, type Target } from './section.ts';

/** A table in Markdown whose columns line up, numbers to the right, so that it reads well in a terminal too. */
export const textTable = ({ title, columns, rows }: Table): string => {
  const texts = rows.map((row) => row.map(shown));
  const widths = columns.map((column, at) =>
    Math.max(column.length, 3, ...texts.map((row) => row[at]?.length ?? 0)),
  );
  const isNumeric = columns.map((_, at) => rows.length > 0 && rows.every((row) => isNumber(row[at])));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, at) => padded(cells[at] ?? '', width, isNumeric[at] === true)).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => `${'-'.repeat(width - 1)}${isNumeric[at] === true ? ':' : '-'}`).join(' | ')} |`;
  const table = [line(columns), rule, ...texts.map(line)].join('\n');
  return title === undefined ? table : `${title}\n\n${table}`;
};

/** The targets of a section as a table of their own. */
export const targetTable = (targets: readonly Target[]): Table => ({
  columns: ['target', 'bound', 'measured', 'met'],
  rows: targets.map((target) => [
    target.what,
    `${target.kind} ${shown(target.bound)}${unitOf(target)}`,
    `${shown(target.value)}${unitOf(target)}`,
    isMet(target) ? 'yes' : '**no**',
  ]),
});

export const sectionText = ({ title, method, tables, targets }: Section, measured: string): string =>
  [
    `## ${title}`,
    ...(measured === '' ? [] : [measured]),
    method,
    ...tables.map(textTable),
    ...(targets.length > 0 ? [textTable(targetTable(targets))] : []),
  ].join('\n\n');

const unitOf = ({ unit }: Target): string => (unit === '' ? '' : ` ${unit}`);
const isNumber = (cell: Cell | undefined): boolean => typeof cell === 'number' || cell === '';
const padded = (text: string, width: number, toTheRight: boolean): string =>
  toTheRight ? text.padStart(width) : text.padEnd(width);

const shown = (cell: Cell): string => {
  if (typeof cell === 'string') return cell;
  if (Number.isInteger(cell)) return cell.toLocaleString('en-US');
  return cell.toLocaleString('en-US', { maximumFractionDigits: Math.abs(cell) < 10 ? 2 : 1 });
};
