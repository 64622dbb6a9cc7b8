import { prettifyError } from 'zod';
import { record, text } from '../permissions/analysis/access.ts';
import type { ServiceAnswer } from '../permissions/answer.ts';
import { serviceError } from '../permissions/errors.ts';
import type { SignedCall } from '../permissions/signed-call.ts';
import { scheduleInput } from './schedule.ts';
import type { Schedule, ScheduleInput } from './schedule.ts';
import { SchedulerRefusal } from './schedules.ts';
import type { Schedules } from './schedules.ts';

const STATUS = { ConflictException: 409, ResourceNotFoundException: 404, ValidationException: 400 } as const;
const DEFAULT_PAGE = 100;

/** EventBridge Scheduler's API: create, update, get, delete and list schedules (groups come from the template). */
export const schedulerApi =
  (schedules: Schedules): ((call: SignedCall) => ServiceAnswer) =>
  (call) => {
    try {
      return answer(route(schedules, call));
    } catch (error) {
      if (!(error instanceof SchedulerRefusal)) throw error;
      return serviceError('scheduler', {
        status: STATUS[error.code],
        code: error.code,
        message: error.message,
      });
    }
  };

const answer = (body: object): ServiceAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const route = (schedules: Schedules, { method, url, json }: SignedCall): object => {
  const name = decodeURIComponent(url.pathname.split('/')[2] ?? '');
  if (name === '') return list(schedules, url.searchParams);
  const key = { name, group: url.searchParams.get('groupName') ?? 'default' };
  if (method === 'POST')
    return { ScheduleArn: schedules.create(checkedName(name), checked(json), text(json['ClientToken'])).Arn };
  if (method === 'PUT') return { ScheduleArn: schedules.update(name, checked(json)).Arn };
  if (method === 'GET') return schedules.get(key);
  if (method === 'DELETE') {
    schedules.delete(key);
    return {};
  }
  throw new SchedulerRefusal(
    'ValidationException',
    `the local scheduler does not know ${method} ${url.pathname}`,
  );
};

const checkedName = (name: string): string => {
  if (/^[0-9a-zA-Z-_.]{1,64}$/.test(name)) return name;
  throw new SchedulerRefusal(
    'ValidationException',
    `"${name}" is no name: up to 64 of letters, digits, - _ and .`,
  );
};

const checked = (body: Readonly<Record<string, unknown>>): ScheduleInput => {
  const { ClientToken: _token, ...input } = record(body);
  const parsed = scheduleInput.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new SchedulerRefusal('ValidationException', prettifyError(parsed.error));
};

const list = (schedules: Schedules, query: URLSearchParams): object => {
  const [group, prefix, state] = [
    query.get('ScheduleGroup'),
    query.get('NamePrefix') ?? '',
    query.get('State'),
  ];
  const all = schedules
    .list()
    .filter(({ GroupName }) => group === null || GroupName === group)
    .filter(({ Name, State }) => Name.startsWith(prefix) && (state === null || State === state));
  const from = Number(query.get('NextToken') ?? 0);
  const to = from + Number(query.get('MaxResults') ?? DEFAULT_PAGE);
  return { Schedules: all.slice(from, to).map(summary), ...(to < all.length && { NextToken: String(to) }) };
};

const summary = ({ Arn, Name, GroupName, State, CreationDate, LastModificationDate, Target }: Schedule) => ({
  Arn,
  Name,
  GroupName,
  State,
  CreationDate,
  LastModificationDate,
  Target: { Arn: Target.Arn },
});
