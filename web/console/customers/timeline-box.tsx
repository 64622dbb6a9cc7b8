import { useState } from 'preact/hooks';
import type { CustomerTimeline } from '#shared/client/generated.ts';
import { api } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { codeText, momentText, moneyText, numberText } from '../../kit/format.ts';
import { textNamed } from '../../kit/language.ts';
import { useLoaded } from '../../kit/load.ts';
import { href } from '../../kit/router.tsx';
import { Badge, Loading, ProblemBox } from '../../kit/ui.tsx';
import { entryTexts, say } from './texts.ts';

const MOST_SHOWN = 30;

/** Read when asked for: the customer sees that staff looked. */
export const TimelineBox = ({ customerId }: { readonly customerId: string }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <h3>{say('timeline')}</h3>
      {isOpen ? (
        <OpenTimeline customerId={customerId} />
      ) : (
        <>
          <p class="soft">{say('lookIsLogged')}</p>
          <button type="button" class="small" onClick={() => setOpen(true)}>
            {say('showTimeline')}
          </button>
        </>
      )}
    </section>
  );
};

const OpenTimeline = ({ customerId }: { readonly customerId: string }) => {
  const loaded = useLoaded(
    async () => (await api.getCustomerTimeline({ customerId, limit: MOST_SHOWN })).body,
    [customerId],
  );
  if (loaded.value === undefined)
    return loaded.state === 'failed' ? (
      <ProblemBox problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  const { stage, lifetimeValue, data } = loaded.value;
  return (
    <>
      <div class="row">
        <Badge tone="calm">{say('stage', { stage: codeText(stage) })}</Badge>
        {lifetimeValue.map(({ amount, currency }) => (
          <Badge key={currency} tone="good">
            {say('value', { amount: moneyText(amount, currency) })}
          </Badge>
        ))}
      </div>
      {data.length === 0 ? <Empty icon="clipboard" title={say('nothingYet')} /> : null}
      <ul class="plain-list">
        {data.map((entry) => (
          <EntryRow key={entry.entryId} entry={entry} />
        ))}
      </ul>
    </>
  );
};

const EntryRow = ({ entry }: { readonly entry: CustomerTimeline['data'][number] }) => {
  const { type, at, orderId, template, points, amount, currency } = entry;
  const text = textNamed(type, entryTexts) ?? codeText(type);
  return (
    <li class="spread">
      <span>
        {orderId === undefined ? text : <a href={href(`/orders/${orderId}`)}>{text}</a>}
        {template === undefined ? '' : ` · ${template}`} <span class="soft">{momentText(at)}</span>
      </span>
      <span class="number">
        {points === undefined ? '' : numberText(points)}
        {amount === undefined || currency === undefined ? '' : moneyText(amount, currency)}
      </span>
    </li>
  );
};
