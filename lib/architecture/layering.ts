import { domainOf, type ImportGraph } from './import-graph.ts';

/** What a domain imports of another one. */
export interface DomainImport {
  readonly from: string;
  readonly to: string;
  /** The files that do, with what they import. */
  readonly files: readonly string[];
}

/** Events and errors of any domain may be read: a lower domain may consume the events of an upper one. */
const HEARD = /\/(?:events|errors)\.ts$/;

/** Which domain imports which, without what it only hears. */
export const domainImports = (graph: ImportGraph): readonly DomainImport[] => {
  const found = new Map<string, { from: string; to: string; files: string[] }>();
  for (const [file, imports] of graph) {
    const from = domainOf(file);
    for (const { to: target } of imports) {
      const to = domainOf(target);
      if (from === undefined || to === undefined || from === to || HEARD.test(target)) continue;
      const known = found.get(`${from} ${to}`) ?? { from, to, files: [] };
      known.files.push(`${file} → ${target}`);
      found.set(`${from} ${to}`, known);
    }
  }
  return [...found.values()];
};

/** Imports that lead up: of a domain that `order` lists later, or not at all. */
export const upwardImports = (
  imports: readonly DomainImport[],
  order: readonly string[],
): readonly DomainImport[] =>
  imports.filter(({ from, to }) => !(order.indexOf(to) >= 0 && order.indexOf(to) < order.indexOf(from)));
