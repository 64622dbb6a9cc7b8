/** A route that was found for a request, with its path parameters, decoded. */
export interface Match<R> {
  readonly route: R;
  /** Absent when the route has none, as in the event of payload format 2.0. */
  readonly pathParameters?: Readonly<Record<string, string>>;
}

/** Finds the route of a method and a path (segments decoded, without the query). */
export interface RouteTable<R> {
  find(method: string, segments: readonly string[]): Match<R> | undefined;
}

interface Keyed {
  /** `GET /v1/carts/{cartId}`, `ANY /docs/{proxy+}` or `$default`. */
  readonly key: string;
}

interface Node<R> {
  readonly literals: Map<string, Node<R>>;
  parameter?: Node<R>;
  greedy?: Node<R>;
  readonly methods: Map<string, Leaf<R>>;
}

interface Leaf<R> {
  readonly route: R;
  readonly names: readonly string[];
}

/**
 * A table that picks as API Gateway does: the most specific path that has the method (or ANY); a literal segment before
 * `{name}` before `{name+}`; `$default` last.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export const routeTable = <R extends Keyed>(routes: readonly R[]): RouteTable<R> => {
  const root = newNode<R>();
  const fallback = routes.find((route) => route.key === '$default');
  for (const route of routes) if (route !== fallback) insert(root, route);
  return {
    find: (method, segments) => {
      const values: string[] = [];
      const leaf = search(root, { method, segments, values }, 0);
      if (leaf === undefined) return fallback && { route: fallback };
      return leaf.names.length === 0
        ? { route: leaf.route }
        : { route: leaf.route, pathParameters: named(leaf.names, values) };
    },
  };
};

/** The decoded segments of a path, or `undefined` when its percent-encoding is broken. */
export const segmentsOf = (path: string): readonly string[] | undefined => {
  const segments = path.slice(1).split('/');
  if (!path.includes('%')) return segments;
  try {
    return segments.map(decodeURIComponent);
  } catch {
    return undefined;
  }
};

interface Search {
  readonly method: string;
  readonly segments: readonly string[];
  readonly values: string[];
}

/** Depth first, most specific first; goes back when a branch lacks the method. */
const search = <R>(node: Node<R>, wanted: Search, depth: number): Leaf<R> | undefined => {
  const segment = wanted.segments[depth];
  if (segment === undefined) return node.methods.get(wanted.method) ?? node.methods.get('ANY');
  const literal = node.literals.get(segment);
  const byLiteral = literal && search(literal, wanted, depth + 1);
  if (byLiteral !== undefined || segment === '') return byLiteral;
  return (
    along(node.parameter, { wanted, value: segment, depth: depth + 1 }) ??
    along(node.greedy, {
      wanted,
      value: wanted.segments.slice(depth).join('/'),
      depth: wanted.segments.length,
    })
  );
};

interface Step {
  readonly wanted: Search;
  readonly value: string;
  readonly depth: number;
}

const along = <R>(node: Node<R> | undefined, { wanted, value, depth }: Step): Leaf<R> | undefined => {
  if (node === undefined) return undefined;
  wanted.values.push(value);
  const found = search(node, wanted, depth);
  if (found === undefined) wanted.values.pop();
  return found;
};

const insert = <R extends Keyed>(root: Node<R>, route: R): void => {
  const [method = '', path = ''] = route.key.split(' ');
  const segments = path.slice(1).split('/');
  const leaf = segments.reduce<Node<R>>((node, segment) => childOf(node, segment), root);
  const names = segments
    .filter((segment) => segment.startsWith('{'))
    .map((segment) => segment.replace(/^\{|\+?\}$/g, ''));
  leaf.methods.set(method, { route, names });
};

const childOf = <R>(node: Node<R>, segment: string): Node<R> => {
  if (segment.endsWith('+}')) return (node.greedy ??= newNode());
  if (segment.startsWith('{')) return (node.parameter ??= newNode());
  const child = node.literals.get(segment) ?? newNode<R>();
  node.literals.set(segment, child);
  return child;
};

const newNode = <R>(): Node<R> => ({ literals: new Map(), methods: new Map() });

const named = (names: readonly string[], values: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
