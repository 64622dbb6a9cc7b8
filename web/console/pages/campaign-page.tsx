import { useState } from 'preact/hooks';
import type { Campaign } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { codeText, momentText, numberText } from '../../kit/format.ts';
import { useAction, useLoaded, usePolling } from '../../kit/load.ts';
import { may } from '../../kit/session.ts';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { PageHead } from '../frame.tsx';
import { PageProblem } from '../page-problem.tsx';
import { FunnelView } from '../marketing/funnel-view.tsx';
import { GraphView } from '../marketing/graph-view.tsx';
import { journeyGraph } from '../marketing/journey-graph.ts';
import { say } from '../marketing/texts.ts';
import { Status } from '../status.tsx';

const readCampaign = async (campaignId: string) => {
  const { body: campaign } = await api.getCampaign({ campaignId });
  const { journeyId } = campaign;
  const [journey, measures] = await Promise.all([
    api.getJourney({ journeyId }),
    api.getJourneyMeasures({ journeyId, campaignId, from: campaign.createdAt }),
  ]);
  return { campaign, journey: journey.body, measures: measures.body };
};

const isOver = ({ status }: Campaign): boolean => status === 'completed' || status === 'cancelled';

/** A campaign under way: how far it is, what came of it, and the brake. */
export const CampaignPage = ({ campaignId }: { campaignId: string }) => {
  const loaded = useLoaded(() => readCampaign(campaignId), [campaignId]);
  usePolling(loaded, 5);
  const { value } = loaded;
  if (value === undefined)
    return loaded.state === 'failed' ? (
      <PageProblem problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  const { campaign, journey, measures } = value;
  return (
    <>
      <PageHead title={campaign.name}>
        <Status code={campaign.status} />
      </PageHead>
      <div class="columns">
        <div class="stack">
          <CampaignProgress campaign={campaign} reload={loaded.reload} />
          <FunnelView measures={measures} campaign={campaign} />
        </div>
        <section class="card">
          <h2>{journey.name}</h2>
          <GraphView graph={journeyGraph(journey, measures)} name={journey.name} />
        </section>
      </div>
    </>
  );
};

const CampaignProgress = ({ campaign, reload }: { campaign: Campaign; reload: () => void }) => {
  const refused = Object.entries(campaign.refused);
  const words = say('progress', {
    seen: numberText(campaign.customersSeen),
    entered: numberText(campaign.entered),
  });
  return (
    <section class="card">
      <p>
        <strong>{words}</strong>
      </p>
      <p class="soft">{momentText(campaign.startedAt ?? campaign.startAt ?? campaign.createdAt)}</p>
      {refused.length === 0 ? null : (
        <p class="soft">
          {say('refused', {
            reasons: refused.map(([reason, count]) => `${codeText(reason)} ${numberText(count)}`).join(', '),
          })}
        </p>
      )}
      {may('journeys.write') && !isOver(campaign) ? (
        <CampaignControls campaign={campaign} reload={reload} />
      ) : null}
    </section>
  );
};

const CampaignControls = ({ campaign, reload }: { campaign: Campaign; reload: () => void }) => {
  const [isSure, setSure] = useState(false);
  const { run, isBusy, problem } = useAction();
  const set = (status: 'running' | 'paused' | 'cancelled') =>
    void run(async () => {
      await api.setCampaignState(
        { campaignId: campaign.campaignId, body: { status } },
        { idempotencyKey: newKey() },
      );
      reload();
    });
  return (
    <>
      <ProblemBox problem={problem} />
      <div class="row">
        {campaign.status === 'running' ? (
          <button type="button" disabled={isBusy} onClick={() => set('paused')}>
            {say('pause')}
          </button>
        ) : (
          <button type="button" disabled={isBusy} onClick={() => set('running')}>
            {say(campaign.status === 'paused' ? 'resume' : 'begin')}
          </button>
        )}
        {isSure ? (
          <button type="button" class="danger" disabled={isBusy} onClick={() => set('cancelled')}>
            {say('cancelSure')}
          </button>
        ) : (
          <button type="button" class="plain" disabled={isBusy} onClick={() => setSure(true)}>
            {say('cancel')}
          </button>
        )}
      </div>
    </>
  );
};
