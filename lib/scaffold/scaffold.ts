/** A change of a file that is there already; throws an Error where it cannot find its place. */
export interface Edit {
  readonly path: string;
  readonly apply: (text: string) => string;
  /** The whole file, where there is none yet. */
  readonly otherwise?: string;
}

/** Files to write, files to add something to, and what is left to do by hand, because only its author knows it. */
export interface Scaffold {
  readonly files: ReadonlyMap<string, string>;
  readonly edits: readonly Edit[];
  readonly todo: readonly string[];
}
