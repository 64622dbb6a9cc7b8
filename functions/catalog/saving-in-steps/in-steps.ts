import { TRANSACTION_LIMIT } from '#shared/dynamodb/transaction.ts';

/** As many at once as one transaction can write. */
export const inSteps = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / TRANSACTION_LIMIT) }, (_, at) =>
    items.slice(at * TRANSACTION_LIMIT, (at + 1) * TRANSACTION_LIMIT),
  );
