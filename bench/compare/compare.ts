import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartName, Section } from '../report/section.ts';
import { textTable } from '../report/text-table.ts';
import { checkOutBase } from './checkout-of-base.ts';
import { comparedFigures, ratioTable, type Round } from './ratios.ts';

const here = join(import.meta.dirname, '../..');

/** What is compared, and how often. */
export interface Comparison {
  /** A commit, branch or tag. */
  readonly base: string;
  readonly parts: readonly PartName[];
  readonly rounds: number;
  readonly quick: boolean;
}

/**
 * Measures this working tree and another commit in turn on this machine, in an order that changes with every round, so that
 * a machine that gets slower slows both. Answers a table of ratios.
 */
export const compareWith = ({ base, parts, rounds, quick }: Comparison): string => {
  const other = checkOutBase(base);
  try {
    const measured = Array.from({ length: rounds }, (_, at): Round => {
      console.error(`round ${at + 1} of ${rounds} …`);
      const options = [...parts, ...(quick ? ['--quick'] : [])];
      const measureBase = () => measureIn(other.folder, options);
      const measureHere = () => measureIn(here, [...options, '--no-page']);
      if (at % 2 === 0) return { base: measureBase(), here: measureHere() };
      const first = measureHere();
      return { base: measureBase(), here: first };
    });
    return textTable(ratioTable(other.commit, comparedFigures(measured)));
  } finally {
    other.remove();
  }
};

/** Runs the benchmark of a folder, and reads the newest of the figures it keeps. */
const measureIn = (folder: string, options: readonly string[]): readonly Section[] => {
  execFileSync('npm', ['run', '--silent', 'bench', '--', ...options], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const results = join(folder, 'bench/results');
  const newest = readdirSync(results).sort().at(-1) ?? '';
  return (JSON.parse(readFileSync(join(results, newest), 'utf8')) as { sections: Section[] }).sections;
};
