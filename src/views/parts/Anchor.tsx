import type { ComponentProps, MouseEvent } from 'react';
import { useHref, useLinkClickHandler } from 'react-router-dom';

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
    <PortalLink {...rest} href={href}>
      {children}
    </PortalLink>
  );
}

/** The router's own link without what it brings for pages drawn on a server. */
function PortalLink({ href, onClick, children, ...rest }: AnchorProps) {
  const go = useLinkClickHandler(href);
  const click = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (!event.defaultPrevented) go(event);
  };
  return (
    <a {...rest} href={useHref(href)} onClick={click}>
      {children}
    </a>
  );
}
