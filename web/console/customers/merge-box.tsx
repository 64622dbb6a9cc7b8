import { useState } from 'preact/hooks';
import type { Customer, CustomerMerge } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { dayText } from '../../kit/format.ts';
import { useAction } from '../../kit/load.ts';
import { Field, ProblemBox } from '../../kit/ui.tsx';
import { say } from './texts.ts';

const REASON = 'same-person-at-desk';

/** Two profiles of one person become one; whoever did it by mistake undoes it here. */
export const MergeBox = ({ customer }: { readonly customer: Customer }) => {
  const [other, setOther] = useState('');
  const [merge, setMerge] = useState<CustomerMerge>();
  const [isUndone, setUndone] = useState(false);
  const { run, isBusy, problem } = useAction();
  const externalId = customer.customerId;
  const join = () =>
    run(async () => {
      const body = { other: other.trim(), reason: REASON };
      setMerge((await api.mergeCustomers({ externalId, body }, { idempotencyKey: newKey() })).body);
      setUndone(false);
    });
  const undo = ({ mergeId, customerId }: CustomerMerge) =>
    run(async () => {
      await api.unmergeCustomers({ externalId: customerId, mergeId }, { idempotencyKey: newKey() });
      setMerge(undefined);
      setUndone(true);
    });
  return (
    <details>
      <summary>{say('merge')}</summary>
      <p class="soft">{say('mergeHint')}</p>
      <ProblemBox problem={problem} />
      {isUndone ? <p class="notice good">{say('unmerged')}</p> : null}
      {merge === undefined ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void join();
          }}
        >
          <Field name={`other-${externalId}`} label={say('other')} value={other} onInput={setOther} />
          <button type="submit" disabled={isBusy || other.trim() === ''}>
            {say('doMerge')}
          </button>
        </form>
      ) : (
        <div class="notice good">
          <p>{say('merged', { day: dayText(merge.reversibleUntil) })}</p>
          <button type="button" class="small" disabled={isBusy} onClick={() => void undo(merge)}>
            {say('unmerge')}
          </button>
        </div>
      )}
    </details>
  );
};
