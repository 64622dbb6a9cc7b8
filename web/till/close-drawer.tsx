import { useState } from 'preact/hooks';
import type { DrawerSession } from '#shared/client/generated.ts';
import { api, newKey } from '../kit/api.ts';
import { moneyText } from '../kit/format.ts';
import { useAction, useLoaded } from '../kit/load.ts';
import { Field, ProblemBox } from '../kit/ui.tsx';
import { say } from './texts.ts';
import { drawer, waiting } from './till-state.ts';

/** Counts the cash, and says how far it is from what should be there. */
export const CloseDrawer = ({ open, onBack }: { open: DrawerSession; onBack: () => void }) => {
  const { sessionId, currency } = open;
  const [counted, setCounted] = useState('');
  const [closed, setClosed] = useState<DrawerSession>();
  const { run, isBusy, problem } = useAction();
  const loaded = useLoaded(
    async () => (await api.getDrawerSession({ sessionId })).body,
    [sessionId, waiting.value.length],
  );
  const expected = (closed ?? loaded.value)?.expected;
  const close = () =>
    run(async () => {
      setClosed(
        (
          await api.closeDrawer(
            { sessionId, body: { counted: Number(counted) } },
            { idempotencyKey: newKey() },
          )
        ).body,
      );
    });
  if (closed !== undefined)
    return (
      <section class="card drawer">
        <h1>{say('closed')}</h1>
        <p>{say('expected', { amount: moneyText(closed.expected, currency) })}</p>
        <p class={closed.difference === 0 ? 'notice good' : 'notice warn'}>
          {say('difference', { amount: moneyText(closed.difference ?? 0, currency) })}
        </p>
        <button
          type="button"
          class="primary wide"
          onClick={() => {
            drawer.value = null;
          }}
        >
          OK
        </button>
      </section>
    );
  return (
    <form
      class="card drawer"
      onSubmit={(event) => {
        event.preventDefault();
        void close();
      }}
    >
      <h1>{say('close')}</h1>
      <ProblemBox problem={problem ?? (loaded.state === 'failed' ? loaded.problem : undefined)} />
      {waiting.value.length > 0 ? <p class="notice warn">{say('closeFirst')}</p> : null}
      {expected === undefined ? null : <p>{say('expected', { amount: moneyText(expected, currency) })}</p>}
      <Field
        name="counted"
        inputMode="numeric"
        label={`${say('counted')} (${currency})`}
        value={counted}
        onInput={(text) => setCounted(text.replaceAll(/\D/g, ''))}
      />
      <button
        type="submit"
        class="primary wide"
        disabled={isBusy || counted === '' || waiting.value.length > 0}
      >
        {say('close')}
      </button>
      <button type="button" class="plain wide" onClick={onBack}>
        {say('back')}
      </button>
    </form>
  );
};
