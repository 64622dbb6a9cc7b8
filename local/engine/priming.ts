import type { KeyAttribute, LocalTable } from '../assembly/model.ts';

/** The key text of the one record that primes a table's stream. */
export const primingKey = 'primes-the-stream';

/** The key of the priming record, in DynamoDB's JSON. */
export const primingKeyOf = ({ keys }: LocalTable): Readonly<Record<string, object>> =>
  Object.fromEntries([...keys.partition, ...keys.sort].map((key) => [key.name, valueOf(key)]));

/** Whether a stream record's `dynamodb.Keys` are those of the priming record: no function may ever see it. */
export const isPrimingRecord = (
  keys: Readonly<Record<string, { readonly S?: string }>> | undefined,
): boolean => Object.values(keys ?? {}).some((value) => value.S === primingKey);

const valueOf = ({ type }: KeyAttribute): object => {
  if (type === 'N') return { N: '0' };
  return type === 'B' ? { B: Buffer.from(primingKey).toString('base64') } : { S: primingKey };
};
