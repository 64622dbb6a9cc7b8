import { describe, expect, it } from '@jest/globals';
import { domains } from '../../functions/domains.ts';
import { unheardEvents } from './unheard-events.ts';

describe('events that nobody subscribes to', () => {
  it('are not put on the bus, unless a stage asks for them', () => {
    const unheard = unheardEvents({ publishesUnheardEvents: false }, domains);

    expect(unheard).toContain('CheckoutStarted');
    expect(unheard).toContain('JourneyStepped');
    // Journeys may wait for it.
    expect(unheard).not.toContain('CustomerUpdated');
    expect(unheard).not.toContain('OrderPlaced');
    expect(unheardEvents({ publishesUnheardEvents: true }, domains)).toEqual([]);
  });

  it('fit into the environment of a function beside what else it is told', () => {
    expect(unheardEvents({ publishesUnheardEvents: false }, domains).join(',').length).toBeLessThan(2500);
  });
});
