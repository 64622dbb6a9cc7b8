import { describe, expect, it } from '@jest/globals';
import { faultsOf } from './check-journey.ts';
import type { JourneyBody } from './journey.ts';

const bodyWith = (steps: JourneyBody['steps'], more: Partial<JourneyBody> = {}): JourneyBody => ({
  name: 'Test',
  channel: 'web',
  status: 'active',
  reentry: 'never',
  holdOutPercent: 0,
  exits: [],
  steps,
  ...more,
});
const codesOf = (body: JourneyBody) => faultsOf(body).map(({ pointer, code }) => `${pointer} ${code}`);

describe('the definition of a journey', () => {
  it('leads forward to steps that exist, so that every run ends', () => {
    expect(
      codesOf(
        bodyWith([
          { id: 'a', kind: 'wait', for: 'PT1H', next: 'gone' },
          { id: 'b', kind: 'wait', for: 'PT1H', next: 'a' },
          { id: 'c', kind: 'split', if: [], then: 'c', otherwise: 'end' },
        ]),
      ),
    ).toEqual(['/body/steps/0 unknown_step', '/body/steps/1 leads_back', '/body/steps/2 leads_back']);
  });

  it('has an id for each step, waits that are possible, and shares of 100 percent', () => {
    expect(
      codesOf(
        bodyWith([
          { id: 'end', kind: 'wait', for: 'PT1S' },
          { id: 'b', kind: 'event', name: 'x' },
          {
            id: 'b',
            kind: 'cohorts',
            shares: [
              { percent: 50, next: 'end' },
              { percent: 49, next: 'end' },
            ],
          },
        ]),
      ),
    ).toEqual([
      '/body/steps/0/id reserved',
      '/body/steps/0 out_of_range',
      '/body/steps/2/id duplicate',
      '/body/steps/2/shares wrong_sum',
    ]);
  });

  it('waits for no event that never reaches journeys, their own first of all', () => {
    expect(
      codesOf(
        bodyWith([{ id: 'a', kind: 'event', name: 'x' }], {
          trigger: { type: 'JourneyStepped', customer: 'customerId' },
          exits: [{ type: 'StockChanged' }],
        }),
      ),
    ).toEqual(['/body/trigger/type unheard_type', '/body/exits/0/type unheard_type']);
  });

  it('changes at least one tag in a tag step, and none both ways', () => {
    expect(
      codesOf(
        bodyWith([
          { id: 'a', kind: 'tag', add: [], remove: [] },
          { id: 'b', kind: 'tag', add: ['fan'], remove: ['new', 'fan'] },
          { id: 'c', kind: 'tag', add: ['fan'], remove: [] },
        ]),
      ),
    ).toEqual(['/body/steps/0 empty', '/body/steps/1 contradictory']);
  });
});
