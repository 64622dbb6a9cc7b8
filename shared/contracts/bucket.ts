/** A bucket that is made for a domain; other domains may use it too. Private, encrypted, and emptied of old objects. */
export interface BucketContract {
  /** In lower-case letters: `import` is found in IMPORT_BUCKET. */
  readonly name: string;
  readonly purpose: string;
  /** Objects are deleted after so many days. */
  readonly keptDays: number;
  /** Parts of uploads that were not finished are deleted after so many days. @default never by themselves */
  readonly unfinishedUploadDays?: number;
  /** Why its accesses need no log: synth refuses a bucket without an answer. */
  readonly whyNoAccessLog: string;
}

export const bucketsOf = (
  domains: readonly { readonly buckets?: readonly BucketContract[] }[],
): readonly BucketContract[] => domains.flatMap(({ buckets = [] }) => buckets);
