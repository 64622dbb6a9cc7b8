import type { ImportGraph } from './import-graph.ts';

/** Every file that is loaded with this one, itself included: what its reader may have to know. */
export const reachOf = (graph: ImportGraph, entry: string): ReadonlySet<string> => {
  const reached = new Set([entry]);
  // A set is walked in the order of insertion, and what is added meanwhile is walked, too.
  for (const file of reached) {
    for (const { to, isType } of graph.get(file) ?? []) if (!isType) reached.add(to);
  }
  return reached;
};
