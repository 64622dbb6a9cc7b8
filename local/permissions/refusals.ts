import type { Access } from './policy.ts';

/** A service call that was not allowed. */
export interface Refusal {
  /** Epoch milliseconds of the machine's clock. */
  readonly at: number;
  /** The function's name, or the role's for calls a service made in its name. */
  readonly caller: string;
  readonly action: string;
  readonly resource: string;
  readonly reason: string;
}

const MOST_KEPT = 1000;

/** The refusals since the start, so that a test can say that there were none. */
export class Refusals {
  #list: Refusal[] = [];
  readonly #report: (refusal: Refusal) => void;

  constructor(report: (refusal: Refusal) => void) {
    this.#report = report;
  }

  add(caller: string, { action, resource }: Pick<Access, 'action' | 'resource'>, reason: string): Refusal {
    const refusal = { at: Date.now(), caller, action, resource, reason };
    this.#list = [...this.#list.slice(1 - MOST_KEPT), refusal];
    this.#report(refusal);
    return refusal;
  }

  list(): readonly Refusal[] {
    return this.#list;
  }

  clear(): void {
    this.#list = [];
  }
}

/** One sentence with function, action, resource and reason. */
export const refusalSentence = ({ caller, action, resource, reason }: Refusal): string =>
  `${caller} is not authorized to perform ${action} on ${resource}: ${reason}`;
