import type { IndexQuery } from '#shared/dynamodb/database.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Message } from '../model/message.ts';
import { localDate } from '../model/quiet-hours.ts';
import type { EngagementSettings } from '../settings.ts';
import { viewOfMessage } from '../view/message-view.ts';
import { engagementItems } from '../table.ts';
import type { ListMessages } from './contract.ts';

type SendingDependencies = Runtime & { readonly settings: EngagementSettings };

export const listMessages: UseCase<typeof ListMessages, SendingDependencies> = async (
  { query },
  dependencies,
) => {
  const { limit, cursor } = query;
  const found = await dependencies.db.queryIndex<Message>({
    ...listOf(query, dependencies),
    newestFirst: true,
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  });
  return {
    status: 200,
    body: { data: found.items.map(viewOfMessage), page: { nextCursor: found.nextCursor ?? null } },
  };
};

const { messagesByCustomer, messagesByDay } = engagementItems.indexes;

const listOf = (
  { customerId, day }: RequestOf<typeof ListMessages>['query'],
  { clock, settings }: SendingDependencies,
): Pick<IndexQuery, 'index' | 'partition'> => {
  if (customerId !== undefined && day !== undefined) throw onlyOne();
  if (customerId !== undefined) return { index: messagesByCustomer, partition: { customerId } };
  return { index: messagesByDay, partition: { day: day ?? localDate(clock.now(), settings.timeZone) } };
};

const onlyOne = () =>
  invalidRequest([{ pointer: '/query/day', code: 'too_many', detail: 'send customerId or day, not both' }]);
