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

/** A source text without what no running code asks for. */
export const leanSource = (source: string): string => {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const [lean = file] = ts.transform(file, [withoutProse, withDroppableValues]).transformed;
  return printer.printFile(lean);
};

const printer = ts.createPrinter();
const { factory } = ts;

const withoutProse: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const visit = (node: ts.Node): ts.Node => {
    const lean = ts.visitEachChild(node, visit, context);
    return ts.isCallExpression(lean) ? leanCall(lean) : lean;
  };
  return ts.visitEachChild(file, visit, context);
};

const leanCall = (call: ts.CallExpression): ts.Expression => {
  const { expression, typeArguments, arguments: given } = call;
  if (ts.isPropertyAccessExpression(expression) && given.some(isDescription)) {
    const checks = given.filter((check) => !isDescription(check));
    if (checks.length === 0) return expression.expression;
    return factory.updateCallExpression(call, expression, typeArguments, checks);
  }
  const unread = ts.isIdentifier(expression) ? forReaders[expression.text] : undefined;
  if (unread === undefined) return call;
  return factory.updateCallExpression(
    call,
    expression,
    typeArguments,
    given.map((part) => (ts.isObjectLiteralExpression(part) ? without(unread, part) : part)),
  );
};

/** `z.describe(…)` */
const isDescription = (node: ts.Expression): boolean =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === 'describe' &&
  ts.isIdentifier(node.expression.expression) &&
  node.expression.expression.text === 'z';

/** The object without these members, its own and those of objects in it. */
const without = (unread: readonly string[], object: ts.ObjectLiteralExpression): ts.Expression =>
  factory.updateObjectLiteralExpression(
    object,
    object.properties.flatMap((member) => {
      if (!ts.isPropertyAssignment(member) || !ts.isIdentifier(member.name)) return [member];
      const { name, initializer } = member;
      if (unread.includes(name.text)) return [];
      return ts.isObjectLiteralExpression(initializer)
        ? [factory.updatePropertyAssignment(member, name, without(unread, initializer))]
        : [member];
    }),
  );

const withDroppableValues: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const visit = (node: ts.Node): ts.Node =>
    ts.isVariableStatement(node) && (node.declarationList.flags & ts.NodeFlags.Const) !== 0
      ? ts.visitEachChild(node, (list) => ts.visitEachChild(list, droppable, context), context)
      : node;
  return ts.visitEachChild(file, visit, context);
};

/** `/* @__PURE__ *\/ (() => value)()`: nothing happens when it is not made. */
const droppable = (node: ts.Node): ts.Node => {
  if (!ts.isVariableDeclaration(node) || node.initializer === undefined || isPlain(node.initializer))
    return node;
  const made = factory.createImmediatelyInvokedArrowFunction([
    factory.createReturnStatement(node.initializer),
  ]);
  const pure = ts.addSyntheticLeadingComment(made, ts.SyntaxKind.MultiLineCommentTrivia, ' @__PURE__ ');
  return factory.updateVariableDeclaration(node, node.name, node.exclamationToken, node.type, pure);
};

/** Functions, texts and numbers: esbuild sees by itself that they may go. */
const isPlain = (value: ts.Expression): boolean =>
  ts.isArrowFunction(value) || ts.isFunctionExpression(value) || ts.isLiteralExpression(value);
