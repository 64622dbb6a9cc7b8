import { api } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { useLoaded, usePolling } from '../../kit/load.ts';
import { query, setQuery } from '../../kit/router.tsx';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { ClaimCard } from '../claims/claim-card.tsx';
import { say } from '../claims/texts.ts';
import { PageHead } from '../frame.tsx';

const statuses = ['requested', 'approved', 'used', 'rejected', 'expired'] as const;

/** Prices that shoppers saw elsewhere, and wait for an answer. */
export const ClaimsPage = () => {
  const status = statuses.find((each) => each === query.value.get('status')) ?? 'requested';
  const loaded = useLoaded(
    async () => (await api.listPriceMatchClaims({ status, limit: 50 })).body.data,
    [status],
  );
  usePolling(loaded, 10);
  return (
    <>
      <PageHead title={say('claims')} />
      <div class="row chips" role="group" aria-label={say('claims')}>
        {statuses.map((each) => (
          <button
            key={each}
            type="button"
            class="small"
            aria-pressed={each === status}
            onClick={() => setQuery({ status: each })}
          >
            {say(each)}
          </button>
        ))}
      </div>
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined && loaded.state === 'loading' ? <Loading /> : null}
      {loaded.value?.length === 0 ? (
        <Empty icon="percent" title={say('none')} hint={say('noneHint')} />
      ) : null}
      <ul class="tasks">
        {(loaded.value ?? []).map((each) => (
          <li key={each.claimId}>
            <ClaimCard claim={each} reload={loaded.reload} />
          </li>
        ))}
      </ul>
    </>
  );
};
