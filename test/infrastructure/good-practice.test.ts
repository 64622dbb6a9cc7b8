import { expect, it } from '@jest/globals';
import { synthesize } from './synthesized.ts';

it('leaves no finding of cdk-nag or of CDK’s own checks unanswered', () => {
  const made = synthesize(['fixture:prod:acme', 'shop:prod:edge'], { validated: true });

  expect(made).toHaveLength(2);
});
