import type { LocalUser } from '../identity/users.ts';
import { escaped } from '#shared/html/escaped.ts';
import { page } from './html.ts';

/** Everyone one may be, and how. */
export const usersPage = (users: readonly LocalUser[], baseUrl: string): string => {
  const rows = users.map(
    ({ name, kind, about }) =>
      `<tr><td><code>${escaped(name)}</code></td><td>${escaped(kind)}</td><td class="soft">${escaped(about)}</td></tr>`,
  );
  const command = `TOKEN=$(curl -s ${baseUrl}/_local/tokens -d '{"user":"store-manager"}' | sed 's/.*"token":"//;s/".*//')`;
  return page({
    title: 'Users',
    main: `<div class="card"><table>${rows.join('')}</table></div><div class="card"><b>A token in the shell</b><pre>${escaped(command)}</pre></div>`,
  });
};
