import type { Layer } from '../../functions/domains.ts';
import type { DomainImport } from './layering.ts';

/**
 * The layers as a Mermaid flowchart. An import that already follows from two others is left out, or nobody could read
 * the drawing.
 */
export const drawingOf = (layers: readonly Layer[], imports: readonly DomainImport[]): string =>
  [
    'flowchart BT',
    ...layers.flatMap(({ name, domains }) => [
      `  subgraph ${name}`,
      ...domains.map((domain) => `    ${nodeOf(domain.name)}[${domain.name}]`),
      '  end',
    ]),
    ...withoutShortcuts(imports)
      .map(({ from, to }) => `  ${nodeOf(from)} --> ${nodeOf(to)}`)
      .sort(),
  ].join('\n');

/** Mermaid takes `end`, and a dash before it, for words of its own. */
const nodeOf = (name: string): string => name.replaceAll('-', '_');

const withoutShortcuts = (imports: readonly DomainImport[]): readonly DomainImport[] =>
  imports.filter(
    ({ from, to }) =>
      !imports.some((first) => first.from === from && first.to !== to && leadsTo(imports, first.to, to)),
  );

const leadsTo = (imports: readonly DomainImport[], from: string, to: string): boolean =>
  imports.some((each) => each.from === from && (each.to === to || leadsTo(imports, each.to, to)));
