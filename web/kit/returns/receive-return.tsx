import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ReturnView } from '#shared/client/generated.ts';
import { api, newKey } from '../api.ts';
import { textNamed } from '../language.ts';
import { useAction } from '../load.ts';
import { ProblemBox } from '../ui.tsx';
import { dispositionTexts, say } from './texts.ts';

const dispositions = ['sellable', 'damaged', 'quarantine', 'refurbish', 'scrap', 'lost', 'rejected'] as const;
type Disposition = (typeof dispositions)[number];

interface InspectedLine {
  readonly quantity: number;
  readonly disposition: Disposition;
}

interface ReceiveProps {
  readonly view: ReturnView;
  /** Where the goods arrive; nothing until one is chosen. */
  readonly locationId: string | undefined;
  /** How a location is chosen, where there is a choice. */
  readonly children?: ComponentChildren;
  readonly onDone: (view: ReturnView) => void;
}

/** What arrived and how it is: the refund starts with the click. */
export const ReceiveReturn = ({ view, locationId, onDone, children }: ReceiveProps) => {
  const [inspected, setInspected] = useState<Readonly<Record<string, InspectedLine>>>({});
  const { run, isBusy, problem } = useAction();
  // The same click again after a lost answer is the same receipt.
  const [key] = useState(newKey);
  const { orderId, returnId, version } = view;
  const lineOf = ({ lineId, quantity }: ReturnView['lines'][number]): InspectedLine =>
    inspected[lineId] ?? { quantity, disposition: 'sellable' };
  const received = view.lines
    .map((line) => ({ lineId: line.lineId, ...lineOf(line) }))
    .filter(({ quantity }) => quantity > 0);
  const take = () =>
    run(async () => {
      if (locationId === undefined) return;
      const { body } = await api.receiveReturn(
        { orderId, returnId, body: { locationId, received } },
        { idempotencyKey: key, ifMatch: version },
      );
      onDone(body);
    });
  return (
    <section class="card">
      <h2>{say('receive')}</h2>
      {children}
      <ul class="plain-list">
        {view.lines.map((line) => (
          <InspectedRow
            key={line.lineId}
            line={line}
            chosen={lineOf(line)}
            onChoose={(next) => setInspected({ ...inspected, [line.lineId]: next })}
          />
        ))}
      </ul>
      {locationId === undefined ? <p class="soft">{say('chooseLocation')}</p> : null}
      <ProblemBox problem={problem} />
      <button
        type="button"
        class="primary wide"
        disabled={isBusy || locationId === undefined || received.length === 0}
        onClick={() => void take()}
      >
        {say('take')}
      </button>
    </section>
  );
};

interface InspectedRowProps {
  readonly line: ReturnView['lines'][number];
  readonly chosen: InspectedLine;
  readonly onChoose: (next: InspectedLine) => void;
}

const InspectedRow = ({ line, chosen, onChoose }: InspectedRowProps) => (
  <li class="inspected">
    <strong>{line.sku}</strong>
    <select
      aria-label={say('arrived', { sku: line.sku })}
      value={chosen.quantity}
      onChange={(event) => onChoose({ ...chosen, quantity: Number(event.currentTarget.value) })}
    >
      {[...Array.from({ length: line.quantity + 1 }).keys()].map((count) => (
        <option key={count} value={count}>
          {count}
        </option>
      ))}
    </select>
    <select
      aria-label={say('condition', { sku: line.sku })}
      value={chosen.disposition}
      onChange={(event) =>
        onChoose({
          ...chosen,
          disposition: dispositions.find((each) => each === event.currentTarget.value) ?? 'sellable',
        })
      }
    >
      {dispositions.map((each) => (
        <option key={each} value={each}>
          {textNamed(each, dispositionTexts)}
        </option>
      ))}
    </select>
  </li>
);
