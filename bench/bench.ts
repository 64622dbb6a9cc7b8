import { parseArgs } from 'node:util';
import { measureAtp } from './atp/measure-atp.ts';
import { measureCapacity } from './capacity/measure-capacity.ts';
import { measureColdStarts } from './cold/measure-cold-starts.ts';
import { measureFlashSale } from './flash/measure-flash-sale.ts';
import { thisMachine } from './report/machine.ts';
import { measurePricing } from './pricing/measure-pricing.ts';
import type { PartName, PartOptions, Section } from './report/section.ts';
import { sectionText } from './report/text-table.ts';
import { updatePage, writeResults } from './report/write-report.ts';
import { measureThroughput } from './throughput/measure-throughput.ts';

/** `npm run bench [-- capacity|cold|throughput|flash|atp|pricing …] [--quick]`: prints tables, writes JSON and docs/benchmarks.md. */
const parts: Readonly<Record<PartName, (options: PartOptions) => Promise<Section>>> = {
  capacity: measureCapacity,
  atp: measureAtp,
  cold: measureColdStarts,
  throughput: measureThroughput,
  flash: measureFlashSale,
  pricing: measurePricing,
};

const isPart = (name: string): name is PartName => Object.hasOwn(parts, name);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !isPart(name));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  process.exit(1);
}
const chosen = positionals.length > 0 ? positionals.filter(isPart) : Object.keys(parts).filter(isPart);
const machine = thisMachine();
const sections: Section[] = [];
for (const name of chosen) {
  console.error(`measuring ${name} …`);
  const section = await parts[name]({ quick: values.quick });
  sections.push(section);
  console.log(`\n${sectionText(section, '')}\n`);
  // After each part, so that a long run that is cut short has not been for nothing.
  if (!values.quick) updatePage([section], machine);
}
console.error(`written to ${writeResults(sections, machine, values.quick)}`);
process.exit(0);
