import { describe, expect, it } from '@jest/globals';
import type { Section } from '../report/section.ts';
import { comparedFigures, ratioTable } from './ratios.ts';

const throughput = (...rows: readonly (readonly [string, number, number | string])[]): readonly Section[] => [
  {
    part: 'throughput',
    title: 'Throughput',
    method: '',
    tables: [{ columns: ['scenario', 'at once', 'accepted/s'], rows }],
    targets: [],
  },
];

describe('two commits compared', () => {
  it('have the ratio of each figure, with the lowest and the highest of the rounds', () => {
    const figures = comparedFigures([
      {
        base: throughput(['list', 1, 100], ['list', 16, 400]),
        here: throughput(['list', 1, 110], ['list', 16, 200]),
      },
      {
        base: throughput(['list', 1, 120], ['list', 16, 400]),
        here: throughput(['list', 1, 108], ['list', 16, 600]),
      },
      {
        base: throughput(['list', 1, 100], ['list', 16, 400]),
        here: throughput(['list', 1, 200], ['list', 16, 400]),
      },
    ]);

    expect(ratioTable('1a2b3c4', figures).rows).toEqual([
      ['list, 1: accepted/s', 100, 110, 1.1, 0.9, 2],
      ['list, 16: accepted/s', 400, 400, 1, 0.5, 1.5],
    ]);
  });

  it('say nothing of a figure that one of them lacks, or that is nothing', () => {
    const figures = comparedFigures([
      {
        base: throughput(['list', 1, 100], ['search', 1, 0]),
        here: throughput(['list', 1, ''], ['search', 1, 0]),
      },
    ]);

    expect(figures).toEqual([]);
  });
});
