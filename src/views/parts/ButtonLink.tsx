import type { ReactNode } from 'react';
import { buttonLook, type ButtonLook } from './button-look.ts';
import { Icon, type IconName } from './icons.tsx';
import { Anchor } from './Anchor.tsx';

type ButtonLinkProps = {
  readonly href: string;
  readonly look?: ButtonLook | undefined;
  readonly icon?: IconName | undefined;
  readonly children: ReactNode;
};

/** A link with the look of a button: it goes somewhere, it does nothing. */
export function ButtonLink({ href, look = 'secondary', icon, children }: ButtonLinkProps) {
  return (
    <Anchor href={href} className={buttonLook(look)}>
      {icon && <Icon name={icon} />}
      {children}
    </Anchor>
  );
}
