/** Deliveries come twice, late and in another order: what at-least-once delivery may do at any time. */
export const faultsOf = (seed: number | undefined): object =>
  seed === undefined ? {} : { seed, duplicate: 0.3, reorder: 0.3, delayMs: [0, 100] };
