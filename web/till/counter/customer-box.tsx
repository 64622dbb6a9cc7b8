import { useState } from 'preact/hooks';
import { api } from '../../kit/api.ts';
import { useAction } from '../../kit/load.ts';
import { may } from '../../kit/session.ts';
import { Field, ProblemBox } from '../../kit/ui.tsx';
import { say } from '../texts.ts';
import { counterCart, openCounterFor } from './counter-state.ts';

interface CustomerBoxProps {
  readonly locationId: string;
  readonly name: string;
  readonly onFound: (name: string) => void;
}

/** Whose points, credit and prices count; found by what people say or show at a counter. */
export const CustomerBox = ({ locationId, name, onFound }: CustomerBoxProps) => {
  const [text, setText] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const { run, isBusy, problem } = useAction();
  const find = () =>
    run(async () => {
      const [found] = (await api.findCustomers(searchFor(text.trim()))).body.data;
      setUnknown(found === undefined);
      if (found === undefined) return;
      await openCounterFor(found.customerId, locationId);
      onFound(found.name ?? '');
      setText('');
    });
  if (counterCart.value?.customerId !== undefined)
    return (
      <p class="card">{say('forCustomer', { name: name === '' ? counterCart.value.customerId : name })}</p>
    );
  if (!may('customers.read')) return null;
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void find();
      }}
    >
      <Field
        name="customer"
        label={say('findCustomer')}
        value={text}
        onInput={setText}
        error={isUnknown ? say('unknownCustomer') : undefined}
      />
      <ProblemBox problem={problem} />
      <button type="submit" disabled={isBusy || text.trim() === ''}>
        {say('find')}
      </button>
    </form>
  );
};

/** An e-mail address, a phone number as people write it, or the number of a card. */
const searchFor = (text: string): Parameters<typeof api.findCustomers>[0] => {
  if (text.includes('@')) return { email: text };
  return /^(\+|0)[\d\s-]{7,}$/.test(text) ? { phone: text } : { card: text };
};
