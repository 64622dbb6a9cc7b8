import type * as z from 'zod/mini';
import type { FactKind, KnownFact } from '../model/fact.ts';
import type { factKind as factKindSchema, profileFact } from '../schemas.ts';

/** What is known, by the name of each fact. */
export const showFacts = (
  facts: Readonly<Record<string, KnownFact>>,
  kinds: readonly FactKind[],
): z.input<typeof profileFact>[] =>
  Object.entries(facts).map(([factId, { value, source, at, expiresAt }]) => ({
    factId,
    name: kinds.find((kind) => kind.factId === factId)?.name ?? factId,
    value,
    source,
    at,
    expiresAt,
  }));

export const showFactKind = ({
  factId,
  name,
  group,
  type,
  choices,
  saidBy,
  keptDays,
  isSensitive,
  version,
}: FactKind): z.input<typeof factKindSchema> => ({
  factId,
  name,
  group,
  type,
  choices,
  saidBy,
  keptDays,
  isSensitive,
  version,
});
