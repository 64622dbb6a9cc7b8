import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface EmptyProps {
  readonly icon: IconName;
  readonly title: string;
  /** What would stand here, and how it gets there. */
  readonly hint?: string;
  readonly children?: ComponentChildren;
  /** Where it is the whole page. */
  readonly isPage?: boolean;
}

/** A list without rows says what it is for. */
export const Empty = ({ icon, title, hint, children, isPage = false }: EmptyProps) => (
  <section class="empty-state">
    <span class="empty-icon">
      <Icon name={icon} />
    </span>
    {isPage ? <h1>{title}</h1> : <p class="empty-title">{title}</p>}
    {hint === undefined ? null : <p class="soft">{hint}</p>}
    {children}
  </section>
);
