import type { ReactNode } from 'react';
import { Anchor } from './Anchor.tsx';
import { Icon } from './icons.tsx';

type TextLinkProps = {
  readonly href: string;
  readonly children: ReactNode;
  /** Marks an address outside the portal with an arrow. */
  readonly external?: boolean | undefined;
};

/** A link in running text or in a table cell. */
export function TextLink({ href, children, external = false }: TextLinkProps) {
  return (
    <Anchor href={href} className="rounded-sm text-link hover:text-link-hover hover:underline">
      {children}
      {external && <Icon name="external" size={12} className="ml-1 inline align-baseline" />}
    </Anchor>
  );
}
