import type { Invocation } from './invocations.ts';
import { SeededChance } from './seeded-chance.ts';
import { parseFaultPlan } from './plan.ts';
import type { FaultPlan, Kill } from './plan.ts';

/** What happens to one delivery on its way. */
export interface DeliveryFault {
  readonly drop: boolean;
  /** 1 without a fault, at most 3. */
  readonly copies: number;
  readonly delayMs: number;
  /** Deliver it after the next one to the same place. */
  readonly holdBack: boolean;
}

/** What happens to one service call of a handler. */
export type CallFault = 'kill before' | 'kill after' | 'conflict' | 'throttle' | 'lost answer';

/** A service call of a handler, as the checking proxy sees it. */
export interface FaultyCall {
  readonly functionName: string;
  readonly service: string;
  readonly operation: string;
  /** Absent for callers that are no function, and for clients that send no trace header. */
  readonly invocation?: Invocation | undefined;
}

const UNTROUBLED: DeliveryFault = { drop: false, copies: 1, delayMs: 0, holdBack: false };
const CONFLICTING = /^(?:TransactWriteItems|TransactGetItems|PutItem|UpdateItem|DeleteItem)$/;

/**
 * Decides what goes wrong. With the same plan, and the same deliveries and calls at each place, the same things go wrong.
 * `happened` counts them by kind, so that a test can tell that its faults took place at all.
 */
export class Faults {
  #plan: FaultPlan = parseFaultPlan({});
  #chance = new SeededChance(0);
  #killed = new Map<Kill, number>();
  readonly #happened = new Map<string, number>();

  get plan(): FaultPlan {
    return this.#plan;
  }

  /** Replaces the plan and starts its chance anew; `{}` ends all faults. Throws a TypeError on a plan it cannot read. */
  set(plan: unknown): FaultPlan {
    this.#plan = parseFaultPlan(plan);
    this.#chance = new SeededChance(this.#plan.seed);
    this.#killed = new Map();
    this.#happened.clear();
    return this.#plan;
  }

  happened(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#happened);
  }

  /** `place` names where the delivery goes, e.g. `queue inventory-on-order-placed`. */
  delivery(place: string): DeliveryFault {
    const { duplicate, delayMs, reorder, drop } = this.#plan;
    if (!this.#concerns(place)) return UNTROUBLED;
    if (this.#toss('drop', place, drop)) return { ...UNTROUBLED, drop: true };
    const [low, high] = delayMs;
    return {
      drop: false,
      copies:
        1 +
        Number(this.#toss('duplicate', place, duplicate)) +
        Number(this.#toss('duplicate', place, duplicate)),
      delayMs: high > 0 ? this.#chance.between(`delay ${place}`, low, Math.max(low, high)) : 0,
      holdBack: this.#toss('reorder', place, reorder),
    };
  }

  /** Counts the call against its invocation and says what goes wrong with it, if anything. */
  call(call: FaultyCall): CallFault | undefined {
    if (!this.#concerns(call.functionName)) return undefined;
    const site = `${call.functionName} ${call.service} ${call.operation}`;
    const kill = call.invocation && this.#killOf(call, call.invocation);
    if (kill) return this.#note(`kill ${kill.when}`, kill.when === 'before' ? 'kill before' : 'kill after');
    if (call.invocation && this.#toss('kill before', site, this.#plan.killBefore)) return 'kill before';
    if (call.invocation && this.#toss('kill after', site, this.#plan.killAfter)) return 'kill after';
    if (call.service === 'dynamodb' && this.#toss('throttle', site, this.#plan.throttle)) return 'throttle';
    const canConflict = call.service === 'dynamodb' && CONFLICTING.test(call.operation);
    if (canConflict && this.#toss('conflict', site, this.#plan.conflict)) return 'conflict';
    return this.#toss('lost answer', site, this.#plan.lostAnswer) ? 'lost answer' : undefined;
  }

  /** Whether the bus refuses one entry of PutEvents. */
  refusesEntry(bus: string): boolean {
    return this.#toss('refused entry', bus, this.#plan.putEventsPartial);
  }

  /** A number below `size`, from the seed: which item of a transaction is in conflict. */
  pick(site: string, size: number): number {
    return this.#chance.between(`pick ${site}`, 0, size - 1);
  }

  #concerns(name: string): boolean {
    const { only } = this.#plan;
    return only.length === 0 || only.some((part) => name.includes(part));
  }

  #toss(kind: string, site: string, probability: number): boolean {
    return this.#chance.happens(`${kind} ${site}`, probability) && this.#note(kind, true);
  }

  #note<T>(kind: string, value: T): T {
    this.#happened.set(kind, (this.#happened.get(kind) ?? 0) + 1);
    return value;
  }

  #killOf(call: FaultyCall, invocation: Invocation): Kill | undefined {
    return this.#plan.kills.filter((kill) => fits(kill, call)).find((kill) => this.#isDue(kill, invocation));
  }

  #isDue(kill: Kill, invocation: Invocation): boolean {
    const isNth = invocation.count(kill) === kill.call;
    const killed = this.#killed.get(kill) ?? 0;
    if (!isNth || killed >= kill.times) return false;
    this.#killed.set(kill, killed + 1);
    return true;
  }
}

function fits(kill: Kill, call: FaultyCall): boolean {
  const { function: name, service, operation } = kill;
  return (
    (name === undefined || call.functionName.includes(name)) &&
    (service === undefined || service === call.service) &&
    (operation === undefined || operation === call.operation)
  );
}
