import type { PolicyStatement } from '../assembly/model.ts';
import { cannot, CannotEvaluate, conditionTest } from './conditions.ts';
import type { ConditionKeys, ConditionTest } from './conditions.ts';
import { glob } from './glob.ts';

/** One action on one resource that a request needs, e.g. `dynamodb:PutItem` on a table's ARN. */
export interface Access {
  readonly action: string;
  readonly resource: string;
  readonly keys: ConditionKeys;
}

/** `reason` continues the sentence "… is not authorized to perform X on Y:". */
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly covers: (action: string, resource: string) => boolean;
  readonly conditions: ConditionTest;
}

const ALLOWED: Decision = { allowed: true };
const refused = (reason: string): Decision => ({ allowed: false, reason });
const MOST_REMEMBERED = 20_000;

/**
 * The identity policies of one role, evaluated as IAM does: an explicit Deny wins, and what no statement allows is refused.
 * Which statements cover an action on a resource is remembered; conditions are evaluated at every request.
 */
export class Policy {
  readonly #statements: readonly Statement[];
  readonly #covering = new Map<string, readonly Statement[]>();

  constructor(statements: readonly PolicyStatement[]) {
    this.#statements = statements.map(compile);
  }

  decide({ action, resource, keys }: Access): Decision {
    const covering = this.#coveringOf(action, resource);
    try {
      return evaluate(covering, keys);
    } catch (error) {
      if (error instanceof CannotEvaluate) return refused(error.message);
      throw error;
    }
  }

  #coveringOf(action: string, resource: string): readonly Statement[] {
    const key = `${action} ${resource}`;
    const known = this.#covering.get(key);
    if (known) return known;
    const found = this.#statements.filter((statement) => statement.covers(action, resource));
    if (this.#covering.size >= MOST_REMEMBERED) this.#covering.clear();
    this.#covering.set(key, found);
    return found;
  }
}

/** Every covering statement is evaluated, so that a condition nobody understands is never hidden behind another allow. */
function evaluate(covering: readonly Statement[], keys: ConditionKeys): Decision {
  let allowed = false;
  for (const { effect, conditions } of covering) {
    if (!conditions(keys)) continue;
    if (effect === 'Deny') return refused('a statement of its role denies it');
    allowed = true;
  }
  if (allowed) return ALLOWED;
  if (covering.length === 0) return refused('no statement of its role allows it');
  return refused('its role allows it only under conditions this request does not meet');
}

function compile(statement: PolicyStatement): Statement {
  const actions = anyOf(statement.actions.map(lower));
  const notActions = anyOf(statement.notActions.map(lower));
  const resources = anyOf(statement.resources);
  const notResources = anyOf(statement.notResources);
  const actionFits = (action: string) => actions?.(action) ?? !(notActions?.(action) ?? true);
  const resourceFits = (resource: string) => resources?.(resource) ?? !(notResources?.(resource) ?? true);
  const variable = [...statement.resources, ...statement.notResources].find((resource) =>
    resource.includes('${'),
  );
  if (variable !== undefined) {
    const covers = (action: string) => actionFits(lower(action));
    return { effect: statement.effect, covers, conditions: cannot(`the policy variable in ${variable}`) };
  }
  return {
    effect: statement.effect,
    covers: (action, resource) => actionFits(lower(action)) && resourceFits(resource),
    conditions: conditionTest(statement.conditions),
  };
}

const lower = (text: string) => text.toLowerCase();

/** Undefined for an empty list: the statement then uses the opposite element. */
const anyOf = (patterns: readonly string[]): ((value: string) => boolean) | undefined => {
  const tests = patterns.map(glob);
  return tests.length === 0 ? undefined : (value) => tests.some((test) => test(value));
};
