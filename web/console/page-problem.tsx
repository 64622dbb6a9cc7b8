import { isApiProblem } from '#shared/client/api-problem.ts';
import { Empty } from '../kit/empty.tsx';
import { href } from '../kit/router.tsx';
import { claims } from '../kit/session.ts';
import { ProblemBox } from '../kit/ui.tsx';
import { locationName } from './console-state.ts';
import { say } from './texts.ts';

/** A link that cannot be opened: of another store, of a role one does not have, or of what is not there any more. */
export const PageProblem = ({
  problem,
  retry,
}: {
  readonly problem: unknown;
  readonly retry: () => void;
}) => {
  const status = isApiProblem(problem) ? problem.status : undefined;
  if (status === 403 || status === 404)
    return (
      <Empty
        icon={status === 403 ? 'shield' : 'search'}
        title={say(status === 403 ? 'notYours' : 'notThere')}
        hint={whyNot(status)}
        isPage
      >
        <a class="button primary" href={href('/')}>
          {say('backToWork')}
        </a>
      </Empty>
    );
  return <ProblemBox problem={problem} retry={retry} />;
};

/** To staff of some stores, what another store has is not there; they are told which are theirs. */
const whyNot = (status: 403 | 404): string => {
  const own = (claims.value.locations ?? '').split(' ').filter((code) => code !== '');
  if (own.length > 0) return say('yourStores', { stores: own.map((code) => locationName(code)).join(', ') });
  return say(status === 403 ? 'notYourRole' : 'notThereHint');
};
