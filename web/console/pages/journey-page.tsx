import { api } from '../../kit/api.ts';
import { codeText, numberText } from '../../kit/format.ts';
import { useLoaded } from '../../kit/load.ts';
import { Loading } from '../../kit/ui.tsx';
import { PageHead } from '../frame.tsx';
import { PageProblem } from '../page-problem.tsx';
import { FunnelView } from '../marketing/funnel-view.tsx';
import { GraphView } from '../marketing/graph-view.tsx';
import { journeyGraph } from '../marketing/journey-graph.ts';
import { say } from '../marketing/texts.ts';
import { Status } from '../status.tsx';

const readJourney = async (journeyId: string) => {
  const [journey, measures] = await Promise.all([
    api.getJourney({ journeyId }),
    api.getJourneyMeasures({ journeyId }),
  ]);
  return { journey: journey.body, measures: measures.body };
};

/** A journey as a graph, with what became of the customers of the last 30 days at each step. */
export const JourneyPage = ({ journeyId }: { journeyId: string }) => {
  const loaded = useLoaded(() => readJourney(journeyId), [journeyId]);
  if (loaded.value === undefined)
    return loaded.state === 'failed' ? (
      <PageProblem problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  const { journey, measures } = loaded.value;
  const graph = journeyGraph(journey, measures);
  return (
    <>
      <PageHead title={journey.name}>
        <Status code={journey.status} />
      </PageHead>
      <div class="columns">
        <section class="card">
          <h2>{say('steps')}</h2>
          <GraphView graph={graph} name={journey.name} />
        </section>
        <div class="stack">
          <FunnelView measures={measures} />
          <StepResults results={graph.nodes.flatMap(({ results }) => results)} />
        </div>
      </div>
    </>
  );
};

type StepResult = ReturnType<typeof journeyGraph>['nodes'][number]['results'][number];

const StepResults = ({ results }: { results: readonly StepResult[] }) =>
  results.length === 0 ? null : (
    <div class="scroll" tabIndex={0} role="group" aria-label={say('steps')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('step')}</th>
            <th scope="col">{say('result')}</th>
            <th scope="col" class="right">
              {say('runs')}
            </th>
            <th scope="col" class="right">
              {say('converted')}
            </th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ stepId, result, runs, converted }) => (
            <tr key={`${stepId} ${result}`}>
              <td>{stepId}</td>
              <td>{codeText(result)}</td>
              <td class="right number">{numberText(runs)}</td>
              <td class="right number">{numberText(converted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
