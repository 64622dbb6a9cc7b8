import type { Layer } from '../../../functions/domains.ts';
import { markdownPage } from './markdown.ts';

/** Every domain with what it is for, by layer, from the ground up. */
export const domainsPage = (layers: readonly Layer[]): string =>
  markdownPage(
    'Domains',
    'From the ground up: each domain imports only from domains before it. Each has one page.',
    [layers.map(rowsOf).join('\n')],
  );

const rowsOf = ({ name, purpose, domains }: Layer): string => {
  const rows = domains.map(
    (domain) => `  - [${domain.name}](../../functions/${domain.name}/README.md): ${domain.purpose}`,
  );
  return [`- **${name}**: ${purpose}`, ...rows].join('\n');
};
