import type { MovableClock } from '../clock/clock.ts';
import type { Faults } from '../faults/faults.ts';
import type { Activity } from './activity.ts';

/** One delivery: how to make it, and what to do when it is given up. */
export interface Delivery {
  /** Where it goes, e.g. `queue inbox`; deliveries to one place may change their order. */
  readonly place: string;
  readonly deliver: () => Promise<void>;
  readonly giveUp: () => Promise<void>;
}

export interface DeliveriesOptions {
  readonly faults: Faults;
  readonly clock: Pick<MovableClock, 'now' | 'schedule'>;
  readonly activity: Activity;
  readonly log: (line: string) => void;
}

/** A delivery held back for the next one goes alone after so long, in milliseconds of the machine's clock. */
const LONGEST_HOLD_MS = 200;

/** Makes deliveries, and lets the fault plan drop, double, delay and reorder them. */
export class Deliveries {
  readonly #options: DeliveriesOptions;
  readonly #held = new Map<string, (() => void)[]>();
  #delayed = 0;

  constructor(options: DeliveriesOptions) {
    this.#options = options;
  }

  send({ place, deliver, giveUp }: Delivery): void {
    const fault = this.#options.faults.delivery(place);
    if (fault.drop) return this.#track(giveUp);
    const makeAll = () => {
      for (let copy = 0; copy < fault.copies; copy++) this.#track(deliver);
    };
    if (fault.delayMs > 0) this.#delay(place, fault.delayMs, makeAll);
    else if (fault.holdBack) this.#hold(place, makeAll);
    else this.#go(place, makeAll);
  }

  /** Lets go of everything held back: nothing follows any more. */
  flush(): void {
    for (const place of [...this.#held.keys()]) this.#release(place);
  }

  #go(place: string, make: () => void): void {
    make();
    this.#release(place);
  }

  #hold(place: string, make: () => void): void {
    this.#held.set(place, [...(this.#held.get(place) ?? []), make]);
    setTimeout(() => this.#release(place), LONGEST_HOLD_MS).unref();
  }

  #release(place: string): void {
    const held = this.#held.get(place) ?? [];
    this.#held.delete(place);
    for (const make of held) make();
  }

  #delay(place: string, delayMs: number, make: () => void): void {
    const { clock } = this.#options;
    this.#delayed += 1;
    clock.schedule({
      id: `delayed delivery ${this.#delayed} to ${place}`,
      dueAt: clock.now() + delayMs,
      run: () => this.#go(place, make),
    });
  }

  #track(work: () => Promise<void>): void {
    const { activity, log } = this.#options;
    activity.track(work).catch((error: unknown) => log(`a delivery failed: ${String(error)}`));
  }
}
