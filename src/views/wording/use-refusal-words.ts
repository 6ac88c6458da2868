import { useMemo } from 'react';
import type { Refusal, TemplateFault } from '../../engine/refusal.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useNames } from './use-names.ts';
import { useReasons } from './use-reasons.ts';
import { useRuleFaultWords } from './use-rule-fault-words.ts';

/** Why a command was not carried out, as sentences: one, or one for each fault. */
export function useRefusalWords(): (refusal: Refusal) => readonly string[] {
  const words = useWords('refusals');
  const names = useNames();
  const reasons = useReasons();
  const ruleFault = useRuleFaultWords();
  const formats = useFormats();
  return useMemo(() => {
    const template = (fault: TemplateFault): string =>
      fault.kind === 'exclusive'
        ? words('template.exclusive', {
            plan: names.plan(fault.first.plan),
            product: names.product(fault.first.sku),
            otherPlan: names.plan(fault.second.plan),
            otherProduct: names.product(fault.second.sku),
          })
        : words('template.dependency', {
            plan: names.plan(fault.plan),
            requirement: formats.list(fault.requirement.map(names.planByName), { type: 'disjunction' }),
          });

    return (refusal): readonly string[] => {
      switch (refusal.code) {
        case 'licence.violation':
          return refusal.faults.map((fault) => reasons.fault(fault, false));
        case 'licence.template':
          return refusal.faults.map(template);
        case 'user.unknown':
        case 'group.unknown':
        case 'member.unknown':
        case 'id.taken':
          return [words(refusal.code, { id: refusal.id })];
        case 'member.present':
        case 'member.absent':
          return [words(refusal.code, { name: refusal.id })];
        case 'user.principalNameTaken':
          return [words(refusal.code, { name: refusal.userPrincipalName })];
        case 'property.invalid':
          return [words(refusal.code, { property: refusal.property, value: refusal.value })];
        case 'group.rule': {
          const { fault } = refusal;
          return [words(refusal.code, { position: fault.position + 1, problem: ruleFault(fault) })];
        }
        case 'product.unknown':
        case 'product.present':
        case 'licence.repeated':
        case 'licence.absent':
          return [words(refusal.code, { product: names.product(refusal.sku) })];
        case 'plan.notInProduct':
        case 'plan.present':
          return [
            words(refusal.code, { product: names.product(refusal.sku), plan: names.plan(refusal.plan) }),
          ];
        case 'plan.clash':
          return [words(refusal.code, { name: refusal.name })];
        case 'moment.readOnly':
        case 'group.ruleMissing':
        case 'group.dynamic':
        case 'group.licensed':
        case 'group.notSecurityEnabled':
        case 'member.self':
        case 'licence.nothing':
        case 'licence.inherited':
        case 'location.missing':
          return [words(refusal.code)];
        default:
          return refusal satisfies never;
      }
    };
  }, [words, names, reasons, ruleFault, formats]);
}
