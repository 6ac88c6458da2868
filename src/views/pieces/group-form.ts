import { isDynamic, type GroupProfile } from '../../engine/group.ts';
import { checkedRule } from '../../engine/groups.ts';
import type { GroupId } from '../../engine/ids.ts';
import { parseRule } from '../../engine/membership/parse-rule.ts';
import type { RuleFault } from '../../engine/membership/rule.ts';

/** A group's properties while somebody edits them. */
export type GroupForm = {
  readonly unified: boolean;
  readonly displayName: string;
  readonly description: string;
  /** Null: made from the name. */
  readonly mailNickname: string | null;
  readonly dynamic: boolean;
  readonly rule: string;
  readonly securityEnabled: boolean;
};

export const NEW_GROUP: GroupForm = {
  unified: false,
  displayName: '',
  description: '',
  mailNickname: null,
  dynamic: false,
  rule: '',
  securityEnabled: true,
};

export const isUnified = (profile: GroupProfile): boolean => profile.groupTypes.includes('Unified');

export function formOf(profile: GroupProfile): GroupForm {
  return {
    unified: isUnified(profile),
    displayName: profile.displayName,
    description: profile.description ?? '',
    mailNickname: profile.mailNickname ?? '',
    dynamic: isDynamic(profile),
    rule: profile.membershipRule ?? '',
    securityEnabled: profile.securityEnabled,
  };
}

/** The profile that a form stands for; what the form does not show stays as it is in `present`. */
export function profileOf(form: GroupForm, id: GroupId, present: GroupProfile | null): GroupProfile {
  const { unified, dynamic, displayName, description, rule, securityEnabled } = form;
  const wanted = [...(unified ? ['Unified'] : []), ...(dynamic ? ['DynamicMembership'] : [])];
  const kept = (present?.groupTypes ?? []).filter(
    (type) => wanted.includes(type) || (type !== 'Unified' && type !== 'DynamicMembership'),
  );
  return {
    id,
    displayName: displayName.trim(),
    description: description.trim() || null,
    securityEnabled,
    mailEnabled: present?.mailEnabled ?? unified,
    mailNickname: nicknameOf(form).trim() || null,
    groupTypes: [...new Set([...kept, ...wanted])],
    membershipRule: dynamic ? rule : null,
  };
}

/** What is typed, or the letters and digits of the name. */
export const nicknameOf = ({ mailNickname, displayName }: GroupForm): string =>
  mailNickname ??
  displayName
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, 64);

const FIELDS = [
  'unified',
  'displayName',
  'description',
  'mailNickname',
  'dynamic',
  'rule',
  'securityEnabled',
] as const satisfies readonly (keyof GroupForm)[];

export function isChanged(form: GroupForm, profile: GroupProfile): boolean {
  const stored = formOf(profile);
  return FIELDS.some((field) => form[field] !== stored[field]);
}

export type FormFaults = { readonly property: string | null; readonly rule: RuleFault | null };

/** What the engine would refuse about a profile, apart from who is in the directory. */
export function faultsOf(profile: GroupProfile): FormFaults {
  const plain = checkedRule({ ...profile, groupTypes: [] });
  const rule = isDynamic(profile) ? parseRule(profile.membershipRule ?? '') : null;
  return {
    property: !plain.ok && plain.reason.code === 'property.invalid' ? plain.reason.property : null,
    rule: rule && !rule.ok ? rule.reason : null,
  };
}
