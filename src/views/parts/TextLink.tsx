import type { ReactNode } from 'react';
import { Anchor } from './Anchor.tsx';
import { Icon } from './icons.tsx';

type TextLinkProps = {
  readonly href: string;
  readonly children: ReactNode;
  /** Marks an address outside the portal with an arrow. */
  readonly external?: boolean | undefined;
};

/** A link in running text, underlined; in cells, lists of facts and menus only when pointed at. */
export function TextLink({ href, children, external = false }: TextLinkProps) {
  return (
    <Anchor
      href={href}
      className="rounded-sm text-link underline in-[[role=gridcell],dd,nav]:no-underline hover:text-link-hover hover:underline"
    >
      {children}
      {external && <Icon name="external" size={12} className="ml-1 inline align-baseline" />}
    </Anchor>
  );
}
