import { useMemo } from 'react';
import type { Directory } from '../../engine/directory.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { Step } from '../../store/history.ts';
import { summaryOf, type Action } from '../../store/step-summary.ts';
import { licenceChange, nameOf, propertyChange, type NamedChange } from './step-change.ts';
import { useCountryName } from './use-country-name.ts';
import { namesIn } from './use-names.ts';
import { useProductNames } from './use-product-names.ts';
import { usePropertyName } from './use-property-name.ts';

/** What a step did, as a sentence with names: "Assign Office 365 Enterprise E3 to HR Department". */
export function useStepName(): (step: Step) => string {
  const words = useWords('history.step');
  const common = useWords('common');
  const formats = useFormats();
  const country = useCountryName();
  const property = usePropertyName();
  const imported = useProductNames();
  return useMemo(() => {
    const list = (items: readonly string[]): string => formats.list(items, { type: 'conjunction' });

    function changed(kind: 'user' | 'group', name: string, change: NamedChange): string {
      const properties = list(change.properties.map(property));
      if (kind === 'group')
        return change.renamed === null
          ? words('group.change', { properties, group: name })
          : words('group.rename', { before: change.renamed, group: name });
      if (change.renamed !== null) return words('user.rename', { before: change.renamed, user: name });
      if (change.value === undefined) return words('user.change', { properties, user: name });
      if (change.value === null) return words('user.clear', { property: properties, user: name });
      const value = change.properties[0] === 'usageLocation' ? country(change.value) : change.value;
      return words('user.set', { property: properties, user: name, value });
    }

    function sentence(action: Action, before: Directory, after: Directory): string {
      const names = namesIn([after, before], common, imported);
      const products = (skus: readonly Parameters<typeof names.product>[0][]): string =>
        list(skus.map(names.product));
      const member = (id: string): string => nameOf(id, after, before);
      switch (action.type) {
        case 'user.create':
          return words('user.create', { user: action.profile.displayName });
        case 'user.update':
          return changed('user', names.user(action.user), propertyChange(action, before));
        case 'user.delete':
          return words('user.delete', { user: names.user(action.user) });
        case 'user.reprocess': {
          const { users } = action;
          return words('user.reprocess', { count: users.length, user: users[0] ? names.user(users[0]) : '' });
        }
        case 'group.create':
          return words('group.create', { group: action.profile.displayName });
        case 'group.update':
          return changed('group', names.group(action.group), propertyChange(action, before));
        case 'group.delete':
          return words('group.delete', { group: names.group(action.group) });
        case 'group.addMembers':
        case 'group.removeMembers': {
          const { members, type } = action;
          const group = names.group(action.group);
          const who = { count: members.length, member: members[0] ? member(members[0]) : '', group };
          return words(type === 'group.addMembers' ? 'group.addMembers' : 'group.removeMembers', who);
        }
        case 'group.reprocess':
          return words('group.reprocess', { group: names.group(action.group) });
        case 'user.assignLicences':
        case 'group.setLicences': {
          const name =
            action.type === 'user.assignLicences' ? names.user(action.user) : names.group(action.group);
          const change = licenceChange(action, before);
          const added = products(change.added);
          const removed = products(change.removed);
          switch (change.kind) {
            case 'assign':
              return words('licences.assign', { added, name });
            case 'remove':
              return words('licences.remove', { removed, name });
            case 'replace':
              return words('licences.replace', { added, removed, name });
            case 'services':
              return words('licences.services', { changed: products(change.changed), name });
            case 'mixed':
              return words('licences.mixed', { name });
            default:
              return change.kind satisfies never;
          }
        }
        case 'subscription.create': {
          const { id, units } = action.product;
          return words('subscription.create', { product: names.product(id), seats: units.enabled });
        }
        case 'subscription.setUnits': {
          const product = names.product(action.sku);
          const had = before.products.find(({ id }) => id === action.sku)?.units.enabled ?? 0;
          const { enabled = had } = action.units;
          if (enabled === had) return words('subscription.change', { product });
          return enabled > had
            ? words('subscription.buy', { product, seats: enabled - had })
            : words('subscription.cut', { product, seats: had - enabled });
        }
        case 'subscription.addPlan':
          return words('subscription.addPlan', {
            plan: names.plan(action.plan.id),
            product: names.product(action.sku),
          });
        case 'tenant.setRelations':
          return words(action.builtIn ? 'tenant.builtInRelations' : 'tenant.relations');
        case 'tenant.setServiceVersion':
          return words('tenant.serviceVersion', { version: action.version });
        case 'tenant.rename':
          return words('tenant.rename', { name: action.name });
        default:
          return action satisfies never;
      }
    }

    return (step) => {
      const { action, actions } = summaryOf(step);
      if (!action) return words('beginning');
      const first = sentence(action, step.before, step.directory);
      return actions > 1 ? words('more', { step: first, count: actions - 1 }) : first;
    };
  }, [words, common, formats, country, property, imported]);
}
