/** JSON as a CloudFormation template holds it, intrinsics included. */
export type Value = string | number | boolean | null | readonly Value[] | ValueMap;
export interface ValueMap {
  readonly [key: string]: Value;
}

/** One synthesized stack: its template as written, and where its assets lie. */
export interface Template {
  readonly stackId: string;
  readonly stackName: string;
  readonly region: string;
  readonly file: string;
  readonly parameters: ReadonlyMap<string, Value>;
  readonly mappings: ValueMap;
  readonly conditions: ValueMap;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly outputs: ReadonlyMap<string, Output>;
  /** Asset folder (absolute) by the object key a function's Code names. */
  readonly assets: ReadonlyMap<string, string>;
}

/** A resource as written. */
export interface Resource {
  readonly stackName: string;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: ValueMap;
  readonly condition?: string;
}

/** A stack output, with the name other stacks import it by. */
export interface Output {
  readonly value: Value;
  readonly exportName?: Value;
  readonly condition?: string;
}

/** The assembly holds something the runner cannot run; the message names stack, resource and what to do. */
export class AssemblyError extends Error {
  override readonly name = 'AssemblyError';
}

export const isMap = (value: Value | undefined): value is ValueMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);
