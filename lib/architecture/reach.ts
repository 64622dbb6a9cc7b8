import { isDoor, offeredBy, takenThrough } from './doors.ts';
import type { ImportGraph } from './import-graph.ts';

/**
 * Every file that a reader of this one may have to know, itself included. Through the door of a domain only what is
 * imported by name is followed: neither a reader nor the bundler needs the rest.
 */
export const reachOf = (
  graph: ImportGraph,
  entry: string,
  textOf: (path: string) => string,
): ReadonlySet<string> => {
  const reached = new Set([entry]);
  const opened = new Set<string>();
  // A set is walked in the order of insertion, and what is added meanwhile is walked, too.
  for (const file of reached) {
    for (const { to, isType } of graph.get(file) ?? []) {
      if (isType) continue;
      if (!isDoor(to)) reached.add(to);
      else {
        opened.add(to);
        const offered = offeredBy(to, textOf(to));
        for (const name of takenThrough(to, file, textOf(file))) reached.add(offered.get(name) ?? to);
      }
    }
  }
  return new Set([...reached, ...opened]);
};
