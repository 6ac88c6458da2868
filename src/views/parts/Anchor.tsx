import type { ComponentProps } from 'react';
import { Link } from 'react-router-dom';

type AnchorProps = Omit<ComponentProps<'a'>, 'href'> & { readonly href: string };

/** An unstyled link: within the portal through the router, web addresses in a new tab. */
export function Anchor({ href, children, ...rest }: AnchorProps) {
  if (/^(https?|mailto):/.test(href)) {
    return (
      <a {...rest} href={href} target="_blank" rel="noreferrer">
        {children}
      </a>
    );
  }
  return (
    <Link {...rest} to={href}>
      {children}
    </Link>
  );
}
