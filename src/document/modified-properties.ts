import type { Change, Target } from '../engine/audit.ts';
import type { Directory } from '../engine/directory.ts';
import type { Licence } from '../engine/product.ts';
import { assignedLicences } from '../engine/queries.ts';
import { rulesOf } from '../engine/rules.ts';

/** One line of an audit entry's details. Values are texts that hold JSON, as in the service's own exports. */
export type ModifiedProperty = {
  readonly displayName: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
};

/** What changed on the target of an entry; members are targets themselves and left out here. */
export function modifiedProperties(
  directory: Directory,
  target: Target,
  changes: readonly Change[],
): ModifiedProperty[] {
  const properties = changes.flatMap((change): ModifiedProperty[] => {
    switch (change.kind) {
      case 'holdings': {
        const [before, after] = [assignedLicences(change.before), assignedLicences(change.after)];
        return [licenceProperty(directory, before, after)];
      }
      case 'licences':
        return [licenceProperty(directory, change.before, change.after)];
      case 'property':
        return [textProperty(change.name, change.before, change.after)];
      case 'summary':
        return [summaryProperty(change.succeeded, change.failed)];
      case 'member':
        return [];
      default:
        return change satisfies never;
    }
  });
  if (properties.length === 0 || changes.some((change) => change.kind === 'summary')) return properties;
  return [...properties, ...enclosures(target, properties)];
}

/** What is noted beside a change itself. */
function enclosures(target: Target, properties: readonly ModifiedProperty[]): ModifiedProperty[] {
  const names = properties.map((property) => property.displayName).join(', ');
  const included = note('Included Updated Properties', names);
  if (target.kind !== 'user') return [included];
  return [included, note('TargetId.UserType', target.profile.attributes.userType ?? 'Member')];
}

/** How a member that joined or left names its group: as something new, or as something old. */
export function groupProperties(
  group: { readonly id: string | null; readonly displayName: string | null },
  joined: boolean,
): ModifiedProperty[] {
  const value = (displayName: string, text: string | null): ModifiedProperty => {
    const json = text === null ? null : JSON.stringify(text);
    return { displayName, oldValue: joined ? null : json, newValue: joined ? json : null };
  };
  return [value('Group.ObjectID', group.id), value('Group.DisplayName', group.displayName)];
}

function licenceProperty(
  directory: Directory,
  before: readonly Licence[],
  after: readonly Licence[],
): ModifiedProperty {
  const { products } = rulesOf(directory);
  const list = (licences: readonly Licence[]): string =>
    JSON.stringify(
      licences.map(({ sku, disabled }) => {
        const name = products.get(sku)?.partNumber ?? sku;
        const account = directory.tenant.organizationId;
        return `[SkuName=${name}, AccountId=${account}, SkuId=${sku}, DisabledPlans=[${disabled.join(', ')}]]`;
      }),
    );
  return { displayName: 'AssignedLicense', oldValue: list(before), newValue: list(after) };
}

function textProperty(name: string, before: string | null, after: string | null): ModifiedProperty {
  const list = (text: string | null): string => JSON.stringify(text === null ? [] : [text]);
  const displayName = name.charAt(0).toUpperCase() + name.slice(1);
  return { displayName, oldValue: list(before), newValue: list(after) };
}

const summaryProperty = (succeeded: number, failed: number): ModifiedProperty => ({
  displayName: 'Result',
  oldValue: '[]',
  newValue: `[Users successfully assigned licenses: ${succeeded}, Users for whom license assignment failed: ${failed}.]`,
});

const note = (displayName: string, text: string): ModifiedProperty => ({
  displayName,
  oldValue: null,
  newValue: JSON.stringify(text),
});
