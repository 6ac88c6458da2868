import { useMemo, useState } from 'react';
import { isDynamic, type Group } from '../../engine/group.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { useGroupPage } from '../frames/GroupFrame.tsx';
import { ButtonLink } from '../parts/ButtonLink.tsx';
import { Card } from '../parts/Card.tsx';
import { Essentials } from '../parts/Essentials.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import type { Property } from '../parts/PropertyList.tsx';
import { Section } from '../parts/Section.tsx';
import { TextLink } from '../parts/TextLink.tsx';
import { groupStates } from '../pieces/group-state.ts';
import { GroupErrorsBar } from '../pieces/GroupErrorsBar.tsx';
import { GroupLeavings } from '../pieces/GroupLeavings.tsx';
import { GroupStateBadge } from '../pieces/GroupStateBadge.tsx';
import { useGroupKind } from '../pieces/use-group-kind.ts';
import { useNames } from '../wording/use-names.ts';

/** What a group is, at a glance. */
export function GroupOverviewBlade() {
  const { id, group } = useGroupPage();
  return group ? <Overview group={group} /> : <GroupLeavings group={id} />;
}

function Overview({ group }: { readonly group: Group }) {
  const words = useWords('groups');
  const names = useNames();
  const facts = useFacts(group);
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <Essentials title={words('overview.essentials')} items={facts} />
      <div className="flex flex-col gap-6 p-6">
        <GroupErrorsBar group={group.id} />
        <Section
          title={words('overview.licenses')}
          actions={<ButtonLink href={`/groups/${group.id}/licenses`}>{words('overview.manage')}</ButtonLink>}
        >
          <Card>
            {group.licences.length === 0 ? (
              <p className="text-text-muted">{words('overview.noLicenses')}</p>
            ) : (
              <ul className="flex flex-col gap-1">
                {group.licences.map(({ sku }) => (
                  <li key={sku}>
                    <TextLink href={`/licenses/products/${sku}`}>{names.product(sku)}</TextLink>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </Section>
      </div>
    </div>
  );
}

function useFacts({ id, profile, licences, members, userMembers }: Group): readonly Property[] {
  const words = useWords('groups');
  const common = useWords('common');
  const formats = useFormats();
  const kind = useGroupKind();
  const directory = useDirectory();
  const state = useMemo(() => groupStates(directory)({ id, licences }), [directory, id, licences]);
  return [
    { label: words('overview.type'), value: kind.type(profile) },
    { label: words('overview.membership'), value: kind.membership(profile) },
    {
      label: words('overview.directUsers'),
      value: <TextLink href={`/groups/${id}/members`}>{formats.number(userMembers.size)}</TextLink>,
    },
    { label: words('overview.nestedGroups'), value: formats.number(members.length - userMembers.size) },
    {
      label: words('overview.securityEnabled'),
      value: common(profile.securityEnabled ? 'yes' : 'no'),
    },
    { label: words('overview.state'), value: <GroupStateBadge state={state} /> },
    { label: words('overview.objectId'), value: <CopyableId id={id} /> },
    { label: words('overview.description'), value: profile.description ?? common('none') },
    ...(isDynamic(profile)
      ? [
          {
            label: words('overview.rule'),
            value: <code className="font-mono text-sm">{profile.membershipRule}</code>,
          },
        ]
      : []),
  ];
}

function CopyableId({ id }: { readonly id: string }) {
  const words = useWords('groups');
  const common = useWords('common');
  const [copied, setCopied] = useState(false);
  return (
    <span className="flex items-center gap-1">
      <span className="min-w-0 font-mono text-sm wrap-anywhere">{id}</span>
      <IconButton
        icon={copied ? 'check' : 'copy'}
        label={words('overview.copyId')}
        onClick={() => void navigator.clipboard.writeText(id).then(() => setCopied(true))}
        className="-my-2"
      />
      <span role="status" className="text-sm text-text-muted">
        {copied ? common('copied') : ''}
      </span>
    </span>
  );
}
