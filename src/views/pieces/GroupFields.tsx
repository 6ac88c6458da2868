import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { InfoBar } from '../parts/InfoBar.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { SwitchField } from '../parts/SwitchField.tsx';
import { TextAreaField } from '../parts/TextAreaField.tsx';
import { TextField } from '../parts/TextField.tsx';
import { nicknameOf, type FormFaults, type GroupForm } from './group-form.ts';
import { RuleField } from './RuleField.tsx';

type GroupFieldsProps = {
  readonly form: GroupForm;
  readonly faults: FormFaults;
  readonly onChange: (form: GroupForm) => void;
  /** The group is being made, so that its type is still open. */
  readonly isNew: boolean;
  /** It holds licences, so that it stays security-enabled (R1.9). */
  readonly isLicensed: boolean;
  /** Members that a new rule may send away. */
  readonly hasAssignedMembers: boolean;
};

/** The properties of a group as fields. */
export function GroupFields(props: GroupFieldsProps) {
  const { form, faults, onChange, isNew, isLicensed, hasAssignedMembers } = props;
  const words = useWords('panes');
  const common = useWords('common');
  const [touched, setTouched] = useState(!isNew);
  const change = (part: Partial<GroupForm>): void => onChange({ ...form, ...part });
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <TextField
        label={words('group.name')}
        required
        value={form.displayName}
        onChange={(displayName) => {
          setTouched(true);
          change({ displayName });
        }}
        error={touched && faults.property === 'displayName' ? words('group.nameInvalid') : undefined}
      />
      <TextAreaField
        label={words('group.description')}
        rows={2}
        value={form.description}
        onChange={(description) => change({ description })}
      />
      <SelectField
        label={words('group.type')}
        value={form.unified ? 'unified' : 'security'}
        options={(['security', 'unified'] as const).map((value) => ({
          value,
          label: words(`group.types.${value}`),
        }))}
        onChange={(type) => change({ unified: type === 'unified' })}
        disabled={!isNew}
        description={isNew ? undefined : words('group.typeLocked')}
      />
      <SelectField
        label={words('group.membership')}
        value={form.dynamic ? 'dynamic' : 'assigned'}
        options={(['assigned', 'dynamic'] as const).map((value) => ({
          value,
          label: words(`group.memberships.${value}`),
        }))}
        onChange={(membership) => change({ dynamic: membership === 'dynamic' })}
      />
      {form.dynamic && (
        <>
          {hasAssignedMembers && <InfoBar tone="warning">{words('group.becomesDynamic')}</InfoBar>}
          <RuleField rule={form.rule} fault={faults.rule} onChange={(rule) => change({ rule })} />
        </>
      )}
      <TextField
        label={words('group.mailNickname')}
        value={nicknameOf(form)}
        onChange={(mailNickname) => change({ mailNickname })}
        description={words('group.mailNicknameText')}
        error={faults.property === 'mailNickname' ? words('group.mailNicknameInvalid') : undefined}
      />
      <SwitchField
        label={words('group.securityEnabled')}
        checked={form.securityEnabled}
        onChange={(securityEnabled) => change({ securityEnabled })}
        onText={common('yes')}
        offText={common('no')}
        disabled={isLicensed}
        description={words(isLicensed ? 'group.securityEnabledLocked' : 'group.securityEnabledText')}
      />
    </div>
  );
}
