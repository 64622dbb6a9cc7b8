/** Files to write, and what is left to do by hand, because only its author knows where it belongs. */
export interface Scaffold {
  readonly files: ReadonlyMap<string, string>;
  readonly todo: readonly string[];
}
