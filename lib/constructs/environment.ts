import type { Reach } from '#shared/contracts/domain.ts';
import type { TableName } from '#shared/contracts/table.ts';
import type { Deployment } from '../config/deployment.ts';
import { bucketIn, secretIn, tableIn, type Foundation, type FrontDoor } from './foundation.ts';

type Environment = Record<string, string>;

/** Variables every function has. */
export const commonEnvironment = ({ stage }: Deployment): Environment => ({
  STAGE: stage.name,
  LOG_LEVEL: stage.logLevel,
});

/** Variables that tell a function behind the API whom it hears from. */
export const callersEnvironment = (
  { stage, tenant }: Deployment,
  { originKey }: Pick<FrontDoor, 'originKey'>,
): Environment => {
  const servers = tenant.storefrontServers[stage.name];
  return {
    ...(originKey === undefined ? {} : { SECRET_ORIGIN: originKey.secretArn }),
    ...(servers.length === 0 ? {} : { STOREFRONT_SERVERS: servers.join(',') }),
  };
};

/** Variables that say where the things are that a function may reach; none for what it may not. */
export const reachEnvironment = (reach: Reach, foundation: Foundation, apiUrl: string): Environment => ({
  ...tableEnvironment(
    (reach.tables ?? []).map(({ table }) => table),
    foundation,
  ),
  ...Object.fromEntries(
    (reach.secrets ?? []).map((name) => [
      `SECRET_${name.toUpperCase()}`,
      secretIn(foundation, name).secretArn,
    ]),
  ),
  ...Object.fromEntries(
    Object.keys(reach.buckets ?? {}).map((name) => [
      `${name.toUpperCase()}_BUCKET`,
      bucketIn(foundation, name).bucketName,
    ]),
  ),
  ...(reach.bus === true ? busEnvironment(foundation) : {}),
  ...(reach.apiUrl === true ? { API_URL: apiUrl } : {}),
});

/** Variables that say where events go, and which do not. */
export const busEnvironment = ({
  bus,
  unheardEvents,
}: Pick<Foundation, 'bus' | 'unheardEvents'>): Environment => ({
  BUS_NAME: bus.eventBusName,
  ...(unheardEvents.length === 0 ? {} : { UNHEARD_EVENTS: unheardEvents.join(',') }),
});

const tableEnvironment = (names: readonly TableName[], { tables }: Foundation): Environment =>
  Object.fromEntries(names.map((name) => [`TABLE_${name.toUpperCase()}`, tableIn(tables, name).tableName]));
