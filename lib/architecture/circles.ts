/** Groups of nodes that reach each other; a node that reaches only others is in none. */
export const circlesIn = (edges: readonly (readonly [string, string])[]): readonly (readonly string[])[] => {
  const nodes = [...new Set(edges.flat())].sort();
  const reached = new Map(nodes.map((node) => [node, reachableFrom(node, edges)]));
  const isMutual = (a: string, b: string): boolean =>
    reached.get(a)?.has(b) === true && reached.get(b)?.has(a) === true;
  const groups = nodes.map((node) => nodes.filter((other) => isMutual(node, other)));
  return groups.filter((group, at) => group.length > 0 && group[0] === nodes[at]);
};

const reachableFrom = (start: string, edges: readonly (readonly [string, string])[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const next = (node: string) => edges.filter(([from]) => from === node).map(([, to]) => to);
  const waiting = next(start);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    waiting.push(...next(node));
  }
  return seen;
};
