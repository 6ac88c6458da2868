import { useWords } from '../../i18n/use-words.ts';
import { ButtonLink } from '../parts/ButtonLink.tsx';
import { NotFound } from '../parts/NotFound.tsx';

type ResourceMissingProps = {
  readonly title: string;
  readonly text: string;
  /** The list to look in instead. */
  readonly list: { readonly label: string; readonly href: string };
};

/** What an address with an unknown id shows, in the browser's tab as well. */
export function ResourceMissing({ title, text, list }: ResourceMissingProps) {
  const words = useWords('common');
  return (
    <>
      <title>{words('pageTitle', { page: title })}</title>
      <NotFound title={title} text={text} action={<ButtonLink href={list.href}>{list.label}</ButtonLink>} />
    </>
  );
}
