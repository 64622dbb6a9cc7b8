/** Where the code of each Lambda function lies, by bundle name (`orders-http`, `publisher`, `token-claims`). */
export interface Bundles {
  /** A folder with one file, `index.cjs`, that exports `handler`. */
  readonly folderOf: (name: string) => string;
}
