import { makeDatabase, type Database } from './dynamodb/database.ts';
import { randomIds, type Ids } from './ids/ids.ts';
import { makeLog, type Log } from './observability/log.ts';
import { makeSecrets, type Secrets } from './secrets/secrets.ts';
import { systemClock, type Clock } from './time/clock.ts';

/** Everything a use case may reach. Tests hand in their own; Lambda entry points make it once from the environment. */
export interface Runtime {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly secrets: Secrets;
}

/** The runtime of a Lambda function. Entry points that also need the bus or the scheduler add them to it. */
export const awsRuntime = (): Runtime => ({
  db: makeDatabase(),
  clock: systemClock,
  ids: randomIds,
  log: makeLog(),
  secrets: makeSecrets(),
});
