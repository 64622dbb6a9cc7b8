import { AssemblyError, isList, isMap } from './template.ts';
import type { Value, ValueMap } from './template.ts';

/** Reads resolved properties with their expected kind; a wrong kind throws with stack, resource and property named. */
export class Properties {
  readonly #values: ValueMap;
  readonly #where: string;

  constructor(values: ValueMap, where: string) {
    this.#values = values;
    this.#where = where;
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined;
  }

  raw(name: string): Value | undefined {
    return this.#values[name];
  }

  text(name: string): string {
    return this.optionalText(name) ?? this.#fail(name, 'text');
  }

  optionalText(name: string): string | undefined {
    const value = this.#values[name];
    if (value === undefined || typeof value === 'string') return value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : this.#fail(name, 'text');
  }

  optionalNumber(name: string): number | undefined {
    const value = this.#values[name];
    if (value === undefined) return undefined;
    const number = typeof value === 'string' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : this.#fail(name, 'a number');
  }

  number(name: string, whenAbsent: number): number {
    return this.optionalNumber(name) ?? whenAbsent;
  }

  boolean(name: string, whenAbsent: boolean): boolean {
    const value = this.#values[name] ?? whenAbsent;
    if (value === 'true' || value === 'false') return value === 'true';
    return typeof value === 'boolean' ? value : this.#fail(name, 'true or false');
  }

  /** One of the listed words; anything else is refused, so a new option of AWS is never silently ignored. */
  choice<T extends string>(name: string, choices: readonly [T, ...T[]]): T {
    const value = this.optionalText(name) ?? choices[0];
    return choices.find((choice) => choice === value) ?? this.#fail(name, `one of ${choices.join(', ')}`);
  }

  texts(name: string): readonly string[] {
    const value = this.#values[name];
    if (value === undefined) return [];
    return (isList(value) ? value : [value]).map((item) =>
      typeof item === 'string' ? item : this.#fail(name, 'a list of texts'),
    );
  }

  /** Name → text; numbers and booleans become text. */
  textMap(name: string): Readonly<Record<string, string>> {
    const map = this.map(name);
    return Object.fromEntries(Object.keys(map.#values).map((key) => [key, map.text(key)]));
  }

  /** The object at `name`; empty when absent. */
  map(name: string): Properties {
    return this.optionalMap(name) ?? new Properties({}, `${this.#where}.${name}`);
  }

  optionalMap(name: string): Properties | undefined {
    const value = this.#values[name];
    if (value === undefined) return undefined;
    return new Properties(isMap(value) ? value : this.#fail(name, 'an object'), `${this.#where}.${name}`);
  }

  /** The objects at `name`, a single object counting as a list of one; empty when absent. */
  maps(name: string): readonly Properties[] {
    const value = this.#values[name];
    if (value === undefined) return [];
    const items = isList(value) ? value : [value];
    return items.map(
      (item, index) =>
        new Properties(
          isMap(item) ? item : this.#fail(name, 'a list of objects'),
          `${this.#where}.${name}[${index}]`,
        ),
    );
  }

  entries(): readonly (readonly [string, Value])[] {
    return Object.entries(this.#values);
  }

  #fail(name: string, expected: string): never {
    throw new AssemblyError(
      `${this.#where}.${name}: expected ${expected}, found ${JSON.stringify(this.#values[name])}`,
    );
  }
}
