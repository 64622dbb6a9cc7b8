import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machineText, type Machine } from './machine.ts';
import type { PartName, Section } from './section.ts';
import { sectionText } from './text-table.ts';

const root = join(import.meta.dirname, '../..');
const page = join(root, 'docs/benchmarks.md');

/** Keeps every run, for comparing: `bench/results/<time>.json`. Returns the file's name. */
export const writeResults = (sections: readonly Section[], machine: Machine, quick: boolean): string => {
  const folder = join(root, 'bench/results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${machine.measuredAt.replace(/[:.]/g, '-')}.json`);
  writeFileSync(file, `${JSON.stringify({ machine, quick, sections }, null, 2)}\n`);
  return file;
};

/** Replaces what docs/benchmarks.md says about these parts; everything else on the page stays as it is. */
export const updatePage = (sections: readonly Section[], machine: Machine): void => {
  if (!existsSync(page)) throw new Error(`${page} is missing; it holds the placeholders of the tables`);
  const text = sections.reduce(
    (before, section) => replaced(before, section.part, sectionText(section, machineText(machine))),
    readFileSync(page, 'utf8'),
  );
  writeFileSync(page, text);
};

const replaced = (text: string, part: PartName, section: string): string => {
  const [begin, end] = [`<!-- begin ${part} -->`, `<!-- end ${part} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no placeholder for "${part}"`);
  return `${text.slice(0, from + begin.length)}\n\n${section}\n\n${text.slice(to)}`;
};
