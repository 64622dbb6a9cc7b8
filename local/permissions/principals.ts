import type { Assembly, LocalRole, PolicyStatement } from '../assembly/model.ts';
import { managedPolicy } from './managed-policies.ts';
import { Policy } from './policy.ts';
import type { Access, Decision } from './policy.ts';

/** Someone who signs service calls: a function, or a role that a service uses for a target. */
export interface Principal {
  /** The function's or the role's name. */
  readonly name: string;
  readonly decide: (access: Access) => Decision;
  /** Service principals that may act in its name, for roles. */
  readonly trustedServices?: readonly string[];
}

/** The key of tests, seeds and consoles, which may do everything. */
export const operatorKeyId = 'LOCALOPERATOR0000000';

const operator: Principal = { name: 'operator', decide: () => ({ allowed: true }) };

/** Everyone of the assembly by access key id, and the policies of its roles by ARN. */
export class Principals {
  readonly #byKey = new Map<string, Principal>([[operatorKeyId, operator]]);
  readonly #byRole = new Map<string, Principal>();
  /** Managed policies the runner does not know, with the roles that use them: nothing is allowed through them. */
  readonly unknownManagedPolicies: readonly string[];

  constructor({
    functions,
    roles,
    region,
    accountId,
  }: Pick<Assembly, 'functions' | 'roles' | 'region' | 'accountId'>) {
    const everywhere = { region, accountId };
    for (const role of roles) {
      const decide = decider(new Policy(statementsOf(role)), role, everywhere);
      this.#byRole.set(role.arn, { name: role.name, decide, trustedServices: role.trustedServices });
      this.#byKey.set(role.accessKeyId, { name: role.name, decide });
    }
    for (const { accessKeyId, name, roleArn } of functions) {
      const role = this.#byRole.get(roleArn);
      if (role) this.#byKey.set(accessKeyId, { name, decide: role.decide });
    }
    this.unknownManagedPolicies = roles.flatMap(unknownManaged);
  }

  byKey(accessKeyId: string): Principal | undefined {
    return this.#byKey.get(accessKeyId);
  }

  byRole(arn: string): Principal | undefined {
    return this.#byRole.get(arn);
  }
}

function statementsOf({ statements, managedPolicyArns }: LocalRole): readonly PolicyStatement[] {
  return [
    ...statements,
    ...managedPolicyArns.map(managedPolicy).filter((statement) => statement !== undefined),
  ];
}

const unknownManaged = ({ name, managedPolicyArns }: LocalRole) =>
  managedPolicyArns.filter((arn) => !managedPolicy(arn)).map((arn) => `${arn} of role ${name}`);

/** Adds the condition keys that every request has; `aws:SourceArn` and `aws:SourceAccount` only services send. */
function decider(
  policy: Policy,
  role: LocalRole,
  { region, accountId }: { region: string; accountId: string },
) {
  const common = {
    'aws:principalarn': () => [role.arn],
    'aws:principalaccount': () => [accountId],
    'aws:resourceaccount': () => [accountId],
    'aws:requestedregion': () => [region],
    'aws:securetransport': () => ['true'],
    'aws:sourcearn': () => undefined,
    'aws:sourceaccount': () => undefined,
  };
  return (access: Access) => policy.decide({ ...access, keys: { ...common, ...access.keys } });
}
