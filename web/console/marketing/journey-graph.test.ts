import { describe, expect, it } from '@jest/globals';
import { journeyGraph } from './journey-graph.ts';

const journey = {
  steps: [
    { id: 'pause', kind: 'wait', for: 'PT1H' },
    { id: 'big', kind: 'split', if: [], then: 'thanks', otherwise: 'end' },
    { id: 'thanks', kind: 'message', templateId: 'thanks', purpose: 'marketing' },
  ],
} as unknown as Parameters<typeof journeyGraph>[0];

const measured = (stepId: string, result: string, runs: number) => ({
  stepId,
  kind: '',
  result,
  runs,
  converted: 0,
});

describe('the graph of a journey', () => {
  it('leads from the entry through the steps to the end, by every way there is', () => {
    const { nodes, edges } = journeyGraph(journey);

    expect(nodes.map(({ id, about }) => `${id} ${about}`.trim())).toEqual([
      'enter',
      'pause PT1H',
      'big',
      'thanks thanks',
      'end',
    ]);
    expect(edges).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 2, to: 3, label: 'then' },
      { from: 2, to: 4, label: 'otherwise' },
      { from: 3, to: 4 },
    ]);
  });

  it('counts a customer once at a step, whatever came of it', () => {
    const { nodes } = journeyGraph(journey, {
      runs: 12,
      steps: [
        measured('big', 'then', 5),
        measured('big', 'otherwise', 6),
        measured('thanks', 'sent', 5),
        measured('thanks', 'opened', 3),
      ],
    });

    expect(nodes.map(({ reached }) => reached)).toEqual([12, 0, 11, 5, undefined]);
  });
});
