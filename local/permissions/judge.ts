import type { CallFault, Faults } from '../faults/faults.ts';
import type { Invocation, Invocations } from '../faults/invocations.ts';
import type { Analyse } from './analysis/analyse.ts';
import type { ServiceAnswer } from './answer.ts';
import { serviceError } from './errors.ts';
import { injectedError } from './injected-error.ts';
import type { Access } from './policy.ts';
import type { Principal, Principals } from './principals.ts';
import { refusalSentence } from './refusals.ts';
import type { Refusals } from './refusals.ts';
import type { SignedCall } from './signed-call.ts';

/** What becomes of a call: an answer at once, a broken connection, or the service, after which the answer may get lost. */
export type Verdict =
  | { readonly kind: 'answer'; readonly answer: ServiceAnswer }
  | { readonly kind: 'hang up' }
  | { readonly kind: 'forward'; readonly caller: string; readonly afterwards?: () => void };

export interface JudgeOptions {
  readonly principals: Principals;
  readonly analyse: Analyse;
  readonly refusals: Refusals;
  readonly faults: Faults;
  readonly invocations: Invocations;
}

/** Checks every call against the caller's policies, then lets the fault plan have its turn. */
export class Judge {
  readonly #options: JudgeOptions;

  constructor(options: JudgeOptions) {
    this.#options = options;
  }

  judge(call: SignedCall): Verdict {
    const { principals, invocations } = this.#options;
    if (invocations.isDead(call.traceHeader)) return { kind: 'hang up' };
    const principal = principals.byKey(call.accessKeyId);
    if (!principal) return answer(unknownCaller(call));
    const refusal = this.#refusal(principal, call);
    return refusal ? answer(refusal) : this.#fate(principal, call);
  }

  #refusal(principal: Principal, call: SignedCall): ServiceAnswer | undefined {
    const analysis = this.#options.analyse(call);
    if ('unknown' in analysis) {
      const reason = `the local runner does not know ${analysis.unknown}`;
      return this.#refuse(principal, call, { action: `${call.service}:${call.name}`, resource: '*' }, reason);
    }
    for (const access of analysis.accesses) {
      const decision = principal.decide(access);
      if (!decision.allowed) return this.#refuse(principal, call, access, decision.reason);
    }
    return undefined;
  }

  #refuse(
    { name }: Principal,
    { service }: SignedCall,
    access: Pick<Access, 'action' | 'resource'>,
    reason: string,
  ) {
    const refusal = this.#options.refusals.add(name, access, reason);
    const status = service === 's3' || service === 'scheduler' ? 403 : 400;
    const code = service === 's3' ? 'AccessDenied' : 'AccessDeniedException';
    return serviceError(service, { status, code, message: refusalSentence(refusal) });
  }

  #fate({ name }: Principal, call: SignedCall): Verdict {
    const { faults, invocations } = this.#options;
    const invocation = invocations.find(call.traceHeader);
    const { service } = call;
    const fault = faults.call({ functionName: name, service, operation: call.name, invocation });
    if (fault === 'conflict' || fault === 'throttle') return answer(injectedError(fault, call, faults));
    if (fault === 'kill before' && invocation) {
      invocations.kill(invocation, `before ${call.name}`);
      return { kind: 'hang up' };
    }
    const forward = { kind: 'forward', caller: name } as const;
    return fault ? { ...forward, afterwards: this.#afterwards(fault, invocation, call.name) } : forward;
  }

  #afterwards(fault: CallFault, invocation: Invocation | undefined, callName: string): () => void {
    return () => {
      if (fault === 'kill after' && invocation)
        this.#options.invocations.kill(invocation, `after ${callName}`);
    };
  }
}

const answer = (made: ServiceAnswer): Verdict => ({ kind: 'answer', answer: made });

function unknownCaller({ service, accessKeyId }: SignedCall): ServiceAnswer {
  const message = accessKeyId
    ? `the access key ${accessKeyId} belongs to no function of the assembly`
    : 'the request carries no SigV4 signature';
  return serviceError(service || 'dynamodb', { status: 403, code: 'UnrecognizedClientException', message });
}
