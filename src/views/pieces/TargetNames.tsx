import { Fragment } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { TextLink } from '../parts/TextLink.tsx';
import type { Candidate } from './use-candidates.ts';

/** More would be a wall of text; all of them are in the list they were chosen from. */
const MOST = 50;

/** Users and groups by name, each a link to its licences. */
export function TargetNames({ targets }: { readonly targets: readonly Candidate[] }) {
  const words = useWords('licenses');
  const more = targets.length - MOST;
  return (
    <p className="text-text-muted wrap-anywhere">
      {targets.slice(0, MOST).map(({ id, kind, name }, place) => (
        <Fragment key={id}>
          {place > 0 && ', '}
          <TextLink href={`/${kind}s/${id}/licenses`}>{name}</TextLink>
        </Fragment>
      ))}
      {more > 0 && <> {words('assign.moreNames', { count: more })}</>}
    </p>
  );
}
