import type { DataRequest } from '#shared/client/generated.ts';
import { api } from '../../kit/api.ts';
import { attemptKey } from '../../kit/attempt-key.ts';
import { momentText } from '../../kit/format.ts';
import { useAction } from '../../kit/load.ts';
import { ProblemBox } from '../../kit/ui.tsx';
import { say } from '../texts.ts';

interface ErasureBoxProps {
  readonly customerId: string;
  readonly requests: readonly DataRequest[];
  readonly onAsked: () => void;
}

/** Staff erase, after they looked who asks; the customer asks here, and sees until when it must be answered. */
export const ErasureBox = ({ customerId, requests, onAsked }: ErasureBoxProps) => {
  const { run, isBusy, problem } = useAction();
  const erasures = requests.filter(({ kind }) => kind === 'erasure');
  const open = erasures.find(({ answer }) => answer === undefined);
  const ask = () =>
    run(async () => {
      const idempotencyKey = attemptKey(`erasure ${erasures.length}`);
      await api.requestMyData({ body: { kind: 'erasure' } }, { idempotencyKey });
      onAsked();
    });
  return (
    <section class="card">
      <h2>{say('erasure')}</h2>
      <p class="soft">{say('erasureText')}</p>
      <p>
        {say('customerNumber')} <code>{customerId}</code>
      </p>
      <ProblemBox problem={problem} />
      {open === undefined ? (
        <button type="button" disabled={isBusy} onClick={() => void ask()}>
          {say('askErasure')}
        </button>
      ) : (
        <p class="notice" role="status">
          {say('erasureAsked', { time: momentText(open.dueAt) })}
        </p>
      )}
    </section>
  );
};
