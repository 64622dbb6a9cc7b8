import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/** Parts of declarations that documents and the deployment are made from, and no running code asks for. */
const forReaders: Readonly<Record<string, readonly string[]>> = {
  defineRoute: ['summary', 'description', 'responses', 'errors', 'example', 'callsPerAddress'],
  defineEvent: ['summary'],
  defineItems: ['serves'],
};

/**
 * Lets bundles have of declarations what running code needs. They are written once, with prose for the reference and
 * with everything a domain says, of which one function asks for a part. In bundles, and only there:
 *
 * - descriptions of fields, and parts of declarations that are for readers, are left out;
 * - a value that no running code uses any more is dropped: esbuild has to be told that making it does nothing else.
 */
export const leanDeclarations: Plugin = {
  name: 'lean-declarations',
  setup: (build) => {
    build.onLoad({ filter: /\/(functions|shared)\/.*\.ts$/ }, async ({ path }) =>
      path.includes('/node_modules/')
        ? undefined
        : { contents: leanSource(await readFile(path, 'utf8')), loader: 'ts' },
    );
  },
};

/** A source text without what no running code asks for. The rest of it stays as it is written. */
export const leanSource = (source: string): string => {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest);
  const edits = [...proseIn(file, file), ...droppableIn(file)].sort((a, b) => a.from - b.from);
  let [lean, at] = ['', 0];
  for (const { from, to, text } of edits) {
    lean += source.slice(at, from) + text;
    at = to;
  }
  return lean + source.slice(at);
};

/** Other text from one position up to another. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const cut = (from: number, to: number): Edit => ({ from, to, text: '' });

const proseIn = (node: ts.Node, file: ts.SourceFile): readonly Edit[] =>
  ts.isCallExpression(node) ? proseInCall(node, file) : within(node, file);

const within = (node: ts.Node, file: ts.SourceFile): readonly Edit[] => {
  const edits: Edit[] = [];
  ts.forEachChild(node, (child) => {
    edits.push(...proseIn(child, file));
  });
  return edits;
};

const proseInCall = (call: ts.CallExpression, file: ts.SourceFile): readonly Edit[] => {
  const { expression, arguments: given } = call;
  if (ts.isPropertyAccessExpression(expression) && given.some(isDescription)) {
    const before = proseIn(expression.expression, file);
    if (given.every(isDescription)) return [...before, cut(expression.expression.end, call.end)];
    return [...before, ...given.flatMap((one, at) => proseInArgument(one, { given, at, file }))];
  }
  const unread = ts.isIdentifier(expression) ? forReaders[expression.text] : undefined;
  if (unread === undefined) return within(call, file);
  return given.flatMap((part) =>
    ts.isObjectLiteralExpression(part) ? unreadIn(part, unread, file) : proseIn(part, file),
  );
};

interface Argument {
  readonly given: ts.NodeArray<ts.Expression>;
  readonly at: number;
  readonly file: ts.SourceFile;
}

const proseInArgument = (one: ts.Expression, { given, at, file }: Argument): readonly Edit[] => {
  if (!isDescription(one)) return proseIn(one, file);
  const [previous, next] = [given[at - 1], given[at + 1]];
  const isAfterOthers = given.slice(0, at).some((argument) => !isDescription(argument));
  if (isAfterOthers && previous !== undefined) return [cut(previous.end, one.end)];
  return next === undefined ? [] : [cut(one.getStart(file), next.getStart(file))];
};

/** `z.describe(…)` */
const isDescription = (node: ts.Expression): boolean =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === 'describe' &&
  ts.isIdentifier(node.expression.expression) &&
  node.expression.expression.text === 'z';

/** Members of an object that nobody reads, its own and those of objects in it. */
const unreadIn = (
  { properties }: ts.ObjectLiteralExpression,
  unread: readonly string[],
  file: ts.SourceFile,
): readonly Edit[] =>
  properties.flatMap((member, at) => {
    if (!ts.isPropertyAssignment(member) || !ts.isIdentifier(member.name)) return within(member, file);
    const { name, initializer } = member;
    if (unread.includes(name.text)) return [cut(member.pos, properties[at + 1]?.pos ?? properties.end)];
    return ts.isObjectLiteralExpression(initializer)
      ? unreadIn(initializer, unread, file)
      : proseIn(initializer, file);
  });

/** `/* @__PURE__ *\/ (() => (value))()`: nothing happens when it is not made. */
const droppableIn = (file: ts.SourceFile): readonly Edit[] =>
  file.statements
    .filter(ts.isVariableStatement)
    .filter(({ declarationList }) => (declarationList.flags & ts.NodeFlags.Const) !== 0)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ initializer }) => {
      if (initializer === undefined || isPlain(initializer)) return [];
      const [from, to] = [initializer.getStart(file), initializer.end];
      return [
        { from, to: from, text: '/* @__PURE__ */ (() => (' },
        { from: to, to, text: '))()' },
      ];
    });

/** Functions, texts and numbers: esbuild sees by itself that they may go. */
const isPlain = (value: ts.Expression): boolean =>
  ts.isArrowFunction(value) || ts.isFunctionExpression(value) || ts.isLiteralExpression(value);
