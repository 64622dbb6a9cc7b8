import type { Section, Table } from '../report/section.ts';

/** A figure that both commits have, with how many times the base's it was in each round. */
export interface ComparedFigure {
  /** The words of its row, then its column: `checkout of 3 lines, 16: settled/s`. */
  readonly figure: string;
  readonly base: number;
  readonly here: number;
  readonly ratios: readonly number[];
}

/** Both commits, measured one after the other. */
export interface Round {
  readonly base: readonly Section[];
  readonly here: readonly Section[];
}

/** Columns that say what a row is about, although they are numbers. */
const LABELS = new Set(['at once', 'products', 'buyers', 'pieces', 'round']);

/** Every figure above zero that both commits have in every round, in the order of the tables. */
export const comparedFigures = (rounds: readonly Round[]): readonly ComparedFigure[] => {
  const measured = rounds.map(({ base, here }) => ({ base: figuresOf(base), here: figuresOf(here) }));
  const names = [...(measured[0]?.here.keys() ?? [])];
  return names.flatMap((figure) => {
    const pairs = measured.map(({ base, here }) => [base.get(figure) ?? 0, here.get(figure) ?? 0] as const);
    if (pairs.some(([base, here]) => base <= 0 || here <= 0)) return [];
    return {
      figure,
      base: median(pairs.map(([base]) => base)),
      here: median(pairs.map(([, here]) => here)),
      ratios: pairs.map(([base, here]) => here / base),
    };
  });
};

/** A table whose last column says how far apart the rounds were: a ratio within it says nothing. */
export const ratioTable = (base: string, figures: readonly ComparedFigure[]): Table => ({
  columns: ['figure', base, 'here', 'ratio', 'lowest', 'highest'],
  rows: figures.map(({ figure, ratios, ...value }) => [
    figure,
    value.base,
    value.here,
    median(ratios),
    Math.min(...ratios),
    Math.max(...ratios),
  ]),
});

const figuresOf = (sections: readonly Section[]): ReadonlyMap<string, number> =>
  new Map(sections.flatMap(({ tables }) => tables.flatMap(figuresIn)));

const figuresIn = ({ columns, rows }: Table): readonly (readonly [string, number])[] =>
  rows.flatMap((row) => {
    const label = row.filter(
      (cell, at) => (typeof cell === 'string' && at === 0) || LABELS.has(columns[at] ?? ''),
    );
    return columns.flatMap((column, at) => {
      const cell = row[at];
      if (typeof cell !== 'number' || LABELS.has(column)) return [];
      return [[`${label.join(', ')}: ${column}`, cell] as const];
    });
  });

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
};
