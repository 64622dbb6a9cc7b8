import type { Campaign, Journey } from '#shared/client/generated.ts';
import { api } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { momentText, numberText } from '../../kit/format.ts';
import { useLoaded, usePolling } from '../../kit/load.ts';
import { href } from '../../kit/router.tsx';
import { may } from '../../kit/session.ts';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { PageHead } from '../frame.tsx';
import { StartCampaign } from '../marketing/start-campaign.tsx';
import { say } from '../marketing/texts.ts';
import { Status } from '../status.tsx';

const readMarketing = async () => {
  const [campaigns, journeys] = await Promise.all([api.listCampaigns(), api.listJourneys()]);
  return { campaigns: campaigns.body.data, journeys: journeys.body.data };
};

/** Campaigns and the journeys they enter customers into. */
export const CampaignsPage = () => {
  const loaded = useLoaded(readMarketing, []);
  usePolling(loaded, 10);
  const { campaigns, journeys } = loaded.value ?? {};
  return (
    <>
      <PageHead title={say('campaigns')} />
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined && loaded.state === 'loading' ? <Loading /> : null}
      <div class="columns">
        {may('journeys.write') && journeys !== undefined ? (
          <StartCampaign journeys={journeys} onStarted={loaded.reload} />
        ) : null}
        <div class="stack">
          <section>
            <h2>{say('campaigns')}</h2>
            {campaigns?.length === 0 ? <Empty icon="megaphone" title={say('none')} /> : null}
            <ul class="tasks">
              {(campaigns ?? []).map((campaign) => (
                <CampaignCard key={campaign.campaignId} campaign={campaign} />
              ))}
            </ul>
          </section>
          <section>
            <h2>{say('journeys')}</h2>
            {journeys?.length === 0 ? (
              <Empty icon="megaphone" title={say('noJourneys')} hint={say('noJourneysHint')} />
            ) : null}
            <ul class="tasks">
              {(journeys ?? []).map((journey) => (
                <JourneyCard key={journey.journeyId} journey={journey} />
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  );
};

const CampaignCard = ({ campaign }: { campaign: Campaign }) => (
  <li>
    <a class="card task" href={href(`/campaigns/${campaign.campaignId}`)}>
      <span class="spread">
        <strong>{campaign.name}</strong>
        <Status code={campaign.status} />
      </span>
      <span>
        {say('progress', {
          seen: numberText(campaign.customersSeen),
          entered: numberText(campaign.entered),
        })}
      </span>
      <span class="soft">{momentText(campaign.startedAt ?? campaign.startAt ?? campaign.createdAt)}</span>
    </a>
  </li>
);

const JourneyCard = ({ journey }: { journey: Journey }) => (
  <li>
    <a class="card task" href={href(`/journeys/${journey.journeyId}`)}>
      <span class="spread">
        <strong>{journey.name}</strong>
        <Status code={journey.status} />
      </span>
      <span class="soft">{journey.trigger?.type ?? journey.journeyId}</span>
    </a>
  </li>
);
