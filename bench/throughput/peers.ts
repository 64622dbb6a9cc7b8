import type { Table } from '../report/section.ts';

/**
 * The best open-source shops measured before, on two cores with the load generator on them, at concurrency 16. They are not
 * run by this benchmark.
 */
export const PEERS: Table = {
  title: 'The best peers there (measured once, not by this run), at concurrency 16:',
  columns: ['scenario', 'per second'],
  rows: [
    ['list', 221],
    ['search', 21],
    ['product', 78],
    ['new cart with a line', 32],
    ['cart to order in two calls, Vendure', 9.7],
    ['cart to order in two calls, Medusa', 2.3],
  ],
};
