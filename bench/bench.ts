import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareWith } from './compare/compare.ts';
import { startWorker } from './load/worker.ts';
import type { PartJob } from './part-process.ts';
import { thisMachine } from './report/machine.ts';
import { isPart, PART_NAMES, type Section } from './report/section.ts';
import { sectionText } from './report/text-table.ts';
import { updatePage, writeResults } from './report/write-report.ts';

/**
 * `npm run bench [-- capacity|cold|throughput|flash|atp|pricing|routing|search|imports …] [--quick]`: prints tables, writes
 * JSON and docs/benchmarks.md. `-- compare BASE [parts …] [--rounds 3]` prints the ratios to another commit instead.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    'no-page': { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
  },
});
const base = positionals[0] === 'compare' ? (positionals[1] ?? 'HEAD') : undefined;
const named = base === undefined ? positionals : positionals.slice(2);
const unknown = named.filter((name) => !isPart(name));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${PART_NAMES.join(', ')}`);
  process.exit(1);
}
const chosen = named.length > 0 ? named.filter(isPart) : PART_NAMES;
if (base !== undefined) {
  const rounds = Math.max(1, Number.parseInt(values.rounds, 10) || 1);
  console.log(compareWith({ base, parts: chosen, rounds, quick: values.quick }));
  process.exit(0);
}
const machine = thisMachine();
const sections: Section[] = [];
for (const part of chosen) {
  console.error(`measuring ${part} …`);
  const worker = startWorker<PartJob, Section>(join(import.meta.dirname, 'part-process.ts'));
  const section = await worker.run({ part, quick: values.quick });
  worker.end();
  sections.push(section);
  console.log(`\n${sectionText(section, '')}\n`);
  // After each part, so that a long run that is cut short has not been for nothing.
  if (!values.quick && !values['no-page']) updatePage([section], machine);
}
console.error(`written to ${writeResults(sections, machine, values.quick)}`);
process.exit(0);
