import { useState } from 'preact/hooks';
import { api, newKey } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { numberText } from '../../kit/format.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { may } from '../../kit/session.ts';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { here, locationName } from '../console-state.ts';
import { LocationChoice, PageHead } from '../frame.tsx';
import { say } from '../moving/texts.ts';

type Group = Awaited<ReturnType<typeof api.listSuggestions>>['body']['groups'][number];
type Suggestion = Group['suggestions'][number];

/** As many as one approval takes. */
const MOST_APPROVED = 25;

/** What a location should buy or have moved, each with its reasons line by line. */
export const SuggestionsPage = () => {
  const locationId = here();
  const loaded = useLoaded(
    async () =>
      locationId === undefined ? [] : (await api.listSuggestions({ locationId, limit: 100 })).body.groups,
    [locationId],
  );
  return (
    <>
      <PageHead title={say('suggestions')}>
        <LocationChoice isRequired />
      </PageHead>
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined && loaded.state === 'loading' ? <Loading /> : null}
      {loaded.value?.length === 0 ? <Empty icon="check" title={say('noSuggestions')} /> : null}
      {(loaded.value ?? []).map((group) => (
        <GroupCard key={`${group.kind} ${group.from}`} group={group} reload={loaded.reload} />
      ))}
    </>
  );
};

const GroupCard = ({ group, reload }: { group: Group; reload: () => void }) => {
  const { kind, from, suggestions } = group;
  const [became, setBecame] = useState('');
  const { run, isBusy, problem } = useAction();
  const open = suggestions.filter(({ status }) => status === 'open').slice(0, MOST_APPROVED);
  const [first] = open;
  const approve = (locationId: string) =>
    run(async () => {
      const { body } = await api.approveSuggestions(
        { body: { locationId, skus: open.map(({ sku }) => sku) } },
        { idempotencyKey: newKey() },
      );
      const id = body.reference;
      setBecame(body.kind === 'purchase' ? say('becamePurchase', { id }) : say('becameTransfer', { id }));
      reload();
    });
  return (
    <section class="card">
      <h2>
        {kind === 'purchase'
          ? say('buyFrom', { supplier: from })
          : say('moveFrom', { location: locationName(from) })}
      </h2>
      <ProblemBox problem={problem} />
      {became === '' ? null : (
        <p class="notice good" role="status">
          {became}
        </p>
      )}
      <ul class="plain-list">
        {suggestions.map((suggestion) => (
          <SuggestionRow key={suggestion.sku} suggestion={suggestion} />
        ))}
      </ul>
      {first === undefined || !may('purchasing.approve') ? null : (
        <button
          type="button"
          class="primary"
          disabled={isBusy}
          onClick={() => void approve(first.locationId)}
        >
          {say('approveAll')}
        </button>
      )}
    </section>
  );
};

const SuggestionRow = ({ suggestion: { sku, quantity, reasons } }: { suggestion: Suggestion }) => (
  <li>
    <details>
      <summary class="spread">
        <strong>{sku}</strong>
        <span class="number">{say('units', { n: numberText(quantity) })}</span>
      </summary>
      <ul class="plain-list">
        {reasons.map(({ term, value, because }) => (
          <li key={term} class="spread">
            <span class="soft">
              {term}: {because}
            </span>
            <span class="number">{numberText(value)}</span>
          </li>
        ))}
      </ul>
    </details>
  </li>
);
