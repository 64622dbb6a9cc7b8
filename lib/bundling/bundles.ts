/** Where the code of each Lambda function lies, by bundle name (`orders-http`, `publisher-orders`, `token-claims`). */
export interface Bundles {
  /** A folder whose `index.js` is CommonJS and exports `handler`. */
  readonly folderOf: (name: string) => string;
}
