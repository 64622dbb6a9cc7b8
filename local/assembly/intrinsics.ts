import { AssemblyError, isList, isMap } from './template.ts';
import type { Value, ValueMap } from './template.ts';

/** What names mean inside one stack; `undefined` is `AWS::NoValue`. */
export interface Scope {
  readonly stackName: string;
  ref(name: string): Value | undefined;
  getAtt(logicalId: string, attribute: string): Value;
  importValue(exportName: string): Value;
  mapping(name: string): ValueMap;
  condition(name: string): boolean;
}

/**
 * Replaces every intrinsic function in a template value by what it stands for.
 * Keys and list items that become `AWS::NoValue` disappear. Throws `AssemblyError` for an intrinsic it does not know.
 */
export const resolve = (value: Value, scope: Scope): Value | undefined => {
  if (isList(value)) return value.map((item) => resolve(item, scope)).filter((item) => item !== undefined);
  if (!isMap(value)) return value;
  const call = intrinsicCall(value);
  return call === undefined ? resolveMap(value, scope) : callIntrinsic(call, scope);
};

/** Like `resolve`, for places that need text. Numbers and booleans become text, as CloudFormation does. */
export const resolveText = (value: Value, scope: Scope): string => {
  const resolved = resolve(value, scope);
  if (typeof resolved === 'string') return resolved;
  if (typeof resolved === 'number' || typeof resolved === 'boolean') return String(resolved);
  throw new AssemblyError(`stack ${scope.stackName}: expected text, found ${JSON.stringify(resolved)}`);
};

/** Whether a condition expression holds: a name, or one of `Fn::Equals`, `Fn::Not`, `Fn::And`, `Fn::Or`. */
export const holds = (expression: Value, scope: Scope): boolean => {
  if (typeof expression === 'string') return scope.condition(expression);
  const [name, argument] = (isMap(expression) && Object.entries(expression)[0]) || ['nothing', null];
  if (name === 'Condition' && typeof argument === 'string') return scope.condition(argument);
  const list = isList(argument) ? argument : [];
  if (name === 'Fn::Not') return !list.every((item) => holds(item, scope));
  if (name === 'Fn::And') return list.every((item) => holds(item, scope));
  if (name === 'Fn::Or') return list.some((item) => holds(item, scope));
  if (name === 'Fn::Equals') return new Set(list.map((item) => resolveText(item, scope))).size === 1;
  throw new AssemblyError(`stack ${scope.stackName}: the runner does not know the condition ${name}`);
};

const resolveMap = (map: ValueMap, scope: Scope): ValueMap => {
  const entries = Object.entries(map).map(([key, item]) => [key, resolve(item, scope)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, Value] => entry[1] !== undefined));
};

/** `{ "Fn::Join": [...] }` and `{ "Ref": "X" }` are calls. */
const intrinsicCall = (map: ValueMap): [name: string, argument: Value] | undefined => {
  const [entry, ...others] = Object.entries(map);
  if (entry === undefined || others.length > 0) return undefined;
  const [name] = entry;
  return name === 'Ref' || name.startsWith('Fn::') ? entry : undefined;
};

const callIntrinsic = ([name, argument]: [string, Value], scope: Scope): Value | undefined => {
  const call = intrinsics[name];
  if (call === undefined)
    throw new AssemblyError(`stack ${scope.stackName}: the runner does not know the intrinsic ${name}`);
  return call(argument, scope);
};

type Intrinsic = (argument: Value, scope: Scope) => Value | undefined;

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, scope) => scope.ref(resolveText(argument, scope)),
  'Fn::GetAtt': (argument, scope) => scope.getAtt(...attributePath(argument, scope)),
  'Fn::Join': (argument, scope) => {
    const [separator, items] = argumentsOf(argument);
    const list = resolve(items ?? [], scope);
    return (isList(list) ? list : [])
      .map((item) => resolveText(item, scope))
      .join(resolveText(separator ?? '', scope));
  },
  'Fn::Sub': substitute,
  'Fn::ImportValue': (argument, scope) => scope.importValue(resolveText(argument, scope)),
  'Fn::Select': (argument, scope) => {
    const [index, items] = argumentsOf(argument);
    const list = resolve(items ?? [], scope);
    return isList(list) ? list[Number(resolveText(index ?? 0, scope))] : undefined;
  },
  'Fn::Split': (argument, scope) => {
    const [separator, text] = argumentsOf(argument);
    return resolveText(text ?? '', scope).split(resolveText(separator ?? '', scope));
  },
  'Fn::If': (argument, scope) => {
    const [condition, whenTrue, whenFalse] = argumentsOf(argument);
    const chosen = holds(condition ?? '', scope) ? whenTrue : whenFalse;
    return chosen === undefined ? undefined : resolve(chosen, scope);
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map, first, second] = argumentsOf(argument).map((item) => resolveText(item, scope));
    const row = scope.mapping(map ?? '')[first ?? ''];
    return isMap(row) ? row[second ?? ''] : undefined;
  },
  'Fn::Base64': (argument, scope) => Buffer.from(resolveText(argument, scope)).toString('base64'),
};

function argumentsOf(argument: Value): readonly Value[] {
  return isList(argument) ? argument : [argument];
}

function attributePath(argument: Value, scope: Scope): [logicalId: string, attribute: string] {
  if (typeof argument === 'string') return splitAtDot(argument);
  const [logicalId, attribute] = argumentsOf(argument);
  return [resolveText(logicalId ?? '', scope), resolveText(attribute ?? '', scope)];
}

const splitAtDot = (path: string): [string, string] => {
  const dot = path.indexOf('.');
  return [path.slice(0, dot), path.slice(dot + 1)];
};

/** `${Name}`, `${Id.Attribute}` and `${!Literal}`; local variables of the long form win over names of the stack. */
function substitute(argument: Value, scope: Scope): string {
  const [text, variables] = argumentsOf(argument);
  const own = isMap(variables) ? variables : {};
  return resolveText(text ?? '', scope).replace(
    /\$\{(!?)([^}]+)\}/g,
    (_whole, literal: string, name: string) => {
      if (literal !== '') return `\${${name}}`;
      const variable = own[name];
      if (variable !== undefined) return resolveText(variable, scope);
      return resolveText(
        name.includes('.') ? scope.getAtt(...splitAtDot(name)) : (scope.ref(name) ?? ''),
        scope,
      );
    },
  );
}
