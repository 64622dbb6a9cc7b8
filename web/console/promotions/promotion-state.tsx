import { useState } from 'preact/hooks';
import type { Promotion } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { numberText } from '../../kit/format.ts';
import { useAction } from '../../kit/load.ts';
import { ProblemBox } from '../../kit/ui.tsx';
import { Status } from '../status.tsx';
import { say } from './texts.ts';

/** Activates, pauses and ends it; an ended one is over for good, so it is asked again. */
export const PromotionState = ({ promotion, onChanged }: { promotion: Promotion; onChanged: () => void }) => {
  const { promotionId, state, used } = promotion;
  const [isEnding, setEnding] = useState(false);
  const { run, isBusy, problem } = useAction();
  const go = (next: 'active' | 'paused' | 'ended') =>
    run(async () => {
      await api.setPromotionState({ promotionId, body: { state: next } }, { idempotencyKey: newKey() });
      setEnding(false);
      onChanged();
    });
  return (
    <section class="card">
      <p class="spread">
        <Status code={state} />
        {used === undefined ? null : <span>{say('used', { n: numberText(used.uses) })}</span>}
      </p>
      <ProblemBox problem={problem} />
      {state === 'ended' ? null : (
        <p class="row">
          <button
            type="button"
            class={state === 'active' ? '' : 'primary'}
            disabled={isBusy}
            onClick={() => void go(state === 'active' ? 'paused' : 'active')}
          >
            {say(state === 'active' ? 'pause' : 'activate')}
          </button>
          <button
            type="button"
            class={isEnding ? 'danger' : 'plain'}
            disabled={isBusy}
            onClick={() => (isEnding ? void go('ended') : setEnding(true))}
          >
            {say(isEnding ? 'endSure' : 'end')}
          </button>
        </p>
      )}
    </section>
  );
};
