import { useState } from 'preact/hooks';
import type { ErasurePlan } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { codeText, numberText } from '../../kit/format.ts';
import { useAction } from '../../kit/load.ts';
import { Badge, ProblemBox } from '../../kit/ui.tsx';
import { say } from './texts.ts';

/** First what goes and what stays, then the button: it cannot be taken back. */
export const ErasureBox = ({ customerId }: { readonly customerId: string }) => {
  const [plan, setPlan] = useState<ErasurePlan>();
  const [isErased, setErased] = useState(false);
  const { run, isBusy, problem } = useAction();
  const preview = () => run(async () => setPlan((await api.previewErasure({ customerId })).body));
  const erase = () =>
    run(async () => {
      await api.eraseCustomer({ customerId }, { idempotencyKey: newKey() });
      setErased(true);
    });
  return (
    <details>
      <summary>{say('erasure')}</summary>
      <ProblemBox problem={problem} />
      {isErased ? (
        <p class="notice good" role="status">
          {say('erased')}
        </p>
      ) : (
        <button type="button" class="small" disabled={isBusy} onClick={() => void preview()}>
          {say('preview')}
        </button>
      )}
      {plan === undefined || isErased ? null : <PlanView plan={plan} isBusy={isBusy} onErase={erase} />}
    </details>
  );
};

interface PlanViewProps {
  readonly plan: ErasurePlan;
  readonly isBusy: boolean;
  readonly onErase: () => Promise<void>;
}

const PlanView = ({ plan: { steps, blockers }, isBusy, onErase }: PlanViewProps) => (
  <>
    {steps.length === 0 ? <p class="soft">{say('nothingToErase')}</p> : null}
    <ul class="plain-list">
      {steps.map(({ kind, records, action, reason }) => (
        <li key={kind} class="spread">
          <span>
            {codeText(kind)} <span class="soft">{reason}</span>
          </span>
          <span class="row">
            <span class="number">{numberText(records)}</span>
            <Badge tone={action === 'erase' ? 'bad' : 'calm'}>{say(action)}</Badge>
          </span>
        </li>
      ))}
    </ul>
    {blockers.length === 0 ? (
      <button type="button" class="danger" disabled={isBusy} onClick={() => void onErase()}>
        {say('sure')}
      </button>
    ) : (
      <p class="notice warn">{say('blocked', { what: blockers.join(', ') })}</p>
    )}
  </>
);
