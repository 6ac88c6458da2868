import { useMemo } from 'react';
import type { GroupId, UserId } from '../../engine/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { groupsToAsk } from '../../insight/why/groups-to-ask.ts';
import { usePacedDirectory } from '../../store/use-paced-directory.ts';
import { Section } from '../parts/Section.tsx';
import { useNames } from '../wording/use-names.ts';
import { WhyDisclosure } from './WhyDisclosure.tsx';

type UserWhysProps = {
  readonly user: UserId;
  /** Groups that are explained elsewhere on the page. */
  readonly except: readonly GroupId[];
};

/** A question for each group with which all is well, or that only seems to give the user something. */
export function UserWhys({ user, except }: UserWhysProps) {
  const directory = usePacedDirectory();
  const words = useWords('why');
  const names = useNames();
  const groups = useMemo(() => groupsToAsk(directory, user), [directory, user]);
  const others = groups.filter((group) => !except.includes(group));
  if (others.length === 0) return null;
  return (
    <Section title={words('others')}>
      <ul className="flex flex-col gap-2">
        {others.map((group) => (
          <li key={group}>
            <WhyDisclosure
              user={user}
              group={group}
              question={words('region', { user: names.user(user), group: names.group(group) })}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
