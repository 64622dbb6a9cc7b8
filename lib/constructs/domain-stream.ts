import { Construct } from 'constructs';
import type { DomainContract, StreamTask } from '#shared/contracts/domain.ts';
import type { TableName } from '#shared/contracts/table.ts';
import { pascalCase } from '../config/names.ts';
import { impactsOf } from './alarm-text.ts';
import { domainFunction, type DomainParts } from './domain-function.ts';
import { tableIn } from './foundation.ts';
import { tableOfChanges } from './own-changes.ts';
import { StreamReader } from './stream-reader.ts';

export interface DomainStreamProps extends DomainParts {
  readonly stream: NonNullable<DomainContract['stream']>;
}

/** The function that reads the changes of a domain's own items, one mapping per table they lie in. */
export class DomainStream extends Construct {
  constructor(scope: Construct, id: string, { stream, ...parts }: DomainStreamProps) {
    super(scope, id);
    const { deployment, domain, foundation } = parts;
    const reader = domainFunction(this, 'Reader', parts, {
      kind: 'stream',
      settings: stream,
      duty: 'Follows the changes of its items.',
      errorImpact: impactsOf(stream.tasks),
      timeoutSeconds: stream.timeoutSeconds ?? 30,
    });
    for (const [table, tasks] of tasksByTable(domain, stream.tasks)) {
      new StreamReader(this, pascalCase(table), {
        deployment,
        name: `${domain.name}-stream-${table}`,
        table: tableIn(foundation.tables, table),
        reader,
        changes: tasks,
        errorImpact: impactsOf(tasks),
      });
    }
  }
}

const tasksByTable = (domain: DomainContract, tasks: readonly StreamTask[]): Map<TableName, StreamTask[]> =>
  Map.groupBy(tasks, (task) => tableOfChanges(domain, task));
