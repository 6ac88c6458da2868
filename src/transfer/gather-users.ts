import { parseDate } from '../document/dates.ts';
import { isObject } from '../document/read.ts';
import { ASSIGNMENT_STATES, RECORDED_ERRORS } from '../engine/vocabulary.ts';
import type { PlansBySku } from './gather-products.ts';
import { USER_PROPERTIES } from './known-properties.ts';
import { lowerText, pick, type Json } from './merge-items.ts';
import type { Notices } from './notices.ts';

/** A user as a document has one, and which of the assignments there are whose, by their old places. */
export type GatheredUser = { readonly user: Json; readonly kept: readonly number[] };

/** What the service sends and a document does not take is repaired or left out, and said; nonsense stays a fault. */
export function gatherUser(item: Json, plans: PlansBySku, notices: Notices): GatheredUser {
  const user = pick(item, USER_PROPERTIES);
  const name = user['displayName'];
  if (typeof name !== 'string' || name.trim() === '') {
    user['displayName'] = item['userPrincipalName'];
    notices.add('name.madeUp', 'users', String(item['userPrincipalName']));
  }
  const location = user['usageLocation'];
  if (typeof location === 'string') {
    const code = location.trim().toUpperCase();
    if (/^[A-Z]{2}$/.test(code)) user['usageLocation'] = code;
    else {
      user['usageLocation'] = null;
      notices.add('location.unknown', location.slice(0, 20), String(item['id']));
    }
  }
  const states = user['licenseAssignmentStates'];
  if (!Array.isArray(states)) {
    if (Array.isArray(user['assignedLicenses']))
      user['assignedLicenses'] = gatherLicences(user['assignedLicenses'], plans, notices);
    return { user, kept: [] };
  }
  delete user['assignedLicenses'];
  const kept: number[] = [];
  const seen = new Set<string>();
  user['licenseAssignmentStates'] = states.flatMap((state: unknown, place): unknown[] => {
    const gathered = isObject(state) ? gatherState(state, plans, seen, notices) : state;
    if (gathered === null) return [];
    kept.push(place);
    return [gathered];
  });
  return { user, kept };
}

/** Null for an assignment that is left out. */
function gatherState(state: Json, plans: PlansBySku, seen: Set<string>, notices: Notices): Json | null {
  const sku = lowerText(state['skuId']);
  if (sku !== null && !plans.has(sku)) {
    notices.add('sku.unknown', sku);
    return null;
  }
  if (state['state'] === 'Disabled') {
    notices.add('state.disabled', sku ?? '');
    return null;
  }
  const origin = `${sku} ${lowerText(state['assignedByGroup'])}`;
  if (seen.has(origin)) {
    notices.add('state.repeated', sku ?? '');
    return null;
  }
  seen.add(origin);
  return {
    ...pick(state, ['skuId', 'assignedByGroup']),
    disabledPlans: gatherPlans(state['disabledPlans'], sku, plans, notices),
    ...outcomeOf(state, notices),
    lastUpdatedDateTime: dateOf(state['lastUpdatedDateTime'], notices),
  };
}

/** `Active` goes with no error and every other state with one; the service has more words than its reference. */
function outcomeOf({ state, error }: Json, notices: Notices): Json {
  const isKnown = ASSIGNMENT_STATES.some((known) => known === state);
  const none = error === null || error === undefined || error === 'None' || error === '';
  if (!isKnown || (!none && typeof error !== 'string')) return { state, error };
  const word = error === 'Others' ? 'Other' : error;
  const known = none ? 'None' : (RECORDED_ERRORS.find((name) => name === word) ?? 'Other');
  const result =
    state === 'Active' && known !== 'None'
      ? { state: 'ActiveWithError', error: known }
      : { state, error: state !== 'Active' && known === 'None' ? 'Other' : known };
  if (result.state !== state || (none ? result.error !== 'None' : result.error !== word))
    notices.add(
      'state.repaired',
      `${String(state)}/${typeof error === 'string' && !none ? error.slice(0, 60) : 'None'}`,
    );
  return result;
}

function dateOf(date: unknown, notices: Notices): unknown {
  if (typeof date !== 'string' || parseDate(date) !== null) return date ?? null;
  notices.add('date.unreadable', 'licenseAssignmentStates', date.slice(0, 40));
  return null;
}

/** Licences of products that the tenant has, each once, with plans that the product has. */
export function gatherLicences(list: readonly unknown[], plans: PlansBySku, notices: Notices): unknown[] {
  const seen = new Set<string>();
  return list.flatMap((licence: unknown): unknown[] => {
    const sku = isObject(licence) ? lowerText(licence['skuId']) : null;
    if (!isObject(licence) || sku === null) return [licence];
    if (!plans.has(sku)) notices.add('sku.unknown', sku);
    else if (seen.has(sku)) notices.add('licence.repeated', sku);
    else {
      seen.add(sku);
      return [{ skuId: sku, disabledPlans: gatherPlans(licence['disabledPlans'], sku, plans, notices) }];
    }
    return [];
  });
}

function gatherPlans(list: unknown, sku: string | null, plans: PlansBySku, notices: Notices): unknown {
  const known = sku === null ? null : plans.get(sku);
  if (!Array.isArray(list) || !known) return list ?? [];
  const gone = list.filter((plan: unknown) => typeof plan === 'string' && !known.has(plan.toLowerCase()));
  for (const plan of gone) notices.add('plan.unknown', String(plan).toLowerCase().slice(0, 60), sku ?? '');
  return gone.length === 0 ? list : list.filter((plan: unknown) => !gone.includes(plan));
}
