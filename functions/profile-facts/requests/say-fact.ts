import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { profileFactsErrors } from '../errors.ts';
import {
  factFrom,
  factsAt,
  fits,
  MAX_FACTS,
  withFact,
  type FactKind,
  type FactValue,
} from '../model/fact.ts';
import {
  FactsMoved,
  loadFactKinds,
  loadSheet,
  readFactKinds,
  saveSheet,
  sheetsOfPerson,
} from '../store/facts.ts';
import { showFacts } from '../view/show-facts.ts';

interface SaidFact {
  readonly customerId: string;
  readonly factId: string;
  readonly value: FactValue;
  readonly source: string;
  /** ISO 8601 */
  readonly at: string;
}

/** The kind of a fact that this side may say; looked up afresh when it is not known yet. */
export const requireFactKind = async (
  factId: string,
  speaker: 'customer' | 'shop',
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<FactKind> => {
  const find = (kinds: readonly FactKind[]) => kinds.find((each) => each.factId === factId);
  const kind = find(await loadFactKinds(db, clock.now())) ?? find(await readFactKinds(db, clock.now()));
  if (kind === undefined)
    throw problem(profileFactsErrors.FACT_KIND_NOT_FOUND, { detail: `there is no fact ${factId}` });
  if (kind.saidBy !== speaker && kind.saidBy !== 'both')
    throw problem(profileFactsErrors.FACT_NOT_YOURS, { detail: `${factId} is said by: ${kind.saidBy}` });
  return kind;
};

/** Keeps what was said, with its source and time. */
export const sayFact = async (
  kind: FactKind,
  said: SaidFact,
  cause: Cause,
  runtime: Runtime,
): Promise<void> => {
  const { customerId, factId, ...fact } = said;
  const { db, clock } = runtime;
  if (!fits(kind, fact.value)) throw wrongValue(kind, fact.value);
  await decideAgain(
    (error) => error instanceof FactsMoved,
    async () => {
      const before = await loadSheet(db, customerId);
      const after = withFact(before, factId, factFrom(kind, { ...fact, by: actorOf(cause) }));
      if (after === 'full')
        throw problem(profileFactsErrors.FACTS_FULL, {
          detail: `at most ${MAX_FACTS} facts are kept of a customer`,
        });
      if (after !== before) await saveSheet(after, { factId, source: fact.source }, { db, clock, cause });
    },
  );
};

/** What is known of a person now. Sensitive facts are for the customer alone. */
export const factsOfPerson = async (
  customerId: string,
  reader: 'customer' | 'staff',
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
) => {
  const [kinds, sheets] = await Promise.all([loadFactKinds(db, clock.now()), sheetsOfPerson(db, customerId)]);
  const known = Object.entries(factsAt(sheets, clock.now()));
  const shown = known.filter(([, { isSensitive }]) => reader === 'customer' || isSensitive !== true);
  return showFacts(Object.fromEntries(shown), kinds);
};

const wrongValue = ({ factId, type, choices }: FactKind, value: FactValue) => {
  const wanted = type === 'choice' ? `one of ${(choices ?? []).join(', ')}` : `a ${type}`;
  const detail = `${factId} is ${wanted}; found ${JSON.stringify(value)}`;
  return problem(profileFactsErrors.FACT_VALUE_WRONG, {
    detail,
    errors: [{ pointer: '/body/value', code: 'FACT_VALUE_WRONG', detail }],
  });
};
