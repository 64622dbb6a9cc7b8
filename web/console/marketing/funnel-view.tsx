import type { Campaign, JourneyMeasures } from '#shared/client/generated.ts';
import { locale } from '../../kit/language.ts';
import { moneyText, numberText } from '../../kit/format.ts';
import { say } from './texts.ts';

type FunnelStage = 'looked' | 'entered' | 'sent' | 'opened' | 'clicked' | 'converted';

const runsWith = ({ steps }: JourneyMeasures, result: string): number =>
  Math.max(0, ...steps.filter((step) => step.result === result).map(({ runs }) => runs));

const stagesOf = (
  measures: JourneyMeasures,
  campaign: Campaign | undefined,
): readonly (readonly [FunnelStage, number])[] => [
  ...(campaign === undefined ? [] : [['looked', campaign.customersSeen] as const]),
  ['entered', campaign?.entered ?? measures.runs],
  ['sent', runsWith(measures, 'sent')],
  ['opened', runsWith(measures, 'opened')],
  ['clicked', runsWith(measures, 'clicked')],
  ['converted', measures.treated.converted],
];

/** How many came how far, each stage as a bar beside the widest. */
export const FunnelView = ({
  measures,
  campaign,
}: {
  readonly measures: JourneyMeasures;
  readonly campaign?: Campaign;
}) => {
  const stages = stagesOf(measures, campaign);
  const most = Math.max(1, ...stages.map(([, count]) => count));
  return (
    <section class="card">
      <h2>{say('funnel')}</h2>
      {campaign === undefined ? <p class="soft">{say('days30')}</p> : null}
      <dl class="funnel">
        {stages.map(([stage, count]) => (
          <div key={stage}>
            <dt>{say(stage)}</dt>
            <dd>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class="rest" width="100" height="8" />
                <rect class="part-promise" width={(100 * count) / most} height="8" />
              </svg>
              <strong class="number">{numberText(count)}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <Money measures={measures} />
    </section>
  );
};

const percentText = (share: number): string =>
  new Intl.NumberFormat(locale(), {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  }).format(share);

const Money = ({ measures }: { measures: JourneyMeasures }) => {
  const { treated, heldOut, lift } = measures;
  return (
    <ul class="plain-list">
      {Object.entries(treated.revenue).map(([currency, amount]) => (
        <li key={currency} class="spread">
          <span>{say('revenue')}</span>
          <strong class="number">{moneyText(amount, currency)}</strong>
        </li>
      ))}
      {heldOut.customers === 0 ? null : (
        <li class="spread">
          <span>{say('heldOut')}</span>
          <span class="number">{numberText(heldOut.customers)}</span>
        </li>
      )}
      {lift === null ? null : (
        <li class="spread">
          <span>{say('lift')}</span>
          <span class="number">
            {percentText(lift.difference)} ({percentText(lift.low)} … {percentText(lift.high)})
          </span>
        </li>
      )}
    </ul>
  );
};
