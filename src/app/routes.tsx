import { lazy, useState, type ComponentType } from 'react';
import { matchRoutes, Navigate, useRoutes, type RouteObject } from 'react-router-dom';
import { loadWords } from '../i18n/loaded-words.ts';
import type { Part } from '../i18n/words.ts';
import { Shell } from '../views/shell/Shell.tsx';

type Route = RouteObject & { readonly load?: () => Promise<ComponentType> };

/** A page, or the frame around some, that is loaded when it is first opened; with all words if it does not say which. */
function page(code: () => Promise<ComponentType>, words?: readonly Part[]): Pick<Route, 'element' | 'load'> {
  let loaded: ComponentType | null = null;
  const load = async (): Promise<ComponentType> => {
    [loaded] = await Promise.all([code(), loadWords(words)]);
    return loaded;
  };
  const Later = lazy(async () => ({ default: await load() }));
  function Page() {
    // `lazy` makes even what has been loaded wait once, and the frame would stand empty for a moment.
    const [Known] = useState(() => loaded ?? Later);
    return <Known />;
  }
  return { element: <Page />, load };
}

/** Every address of the portal. */
const routes: Route[] = [
  {
    path: '/',
    element: <Shell />,
    children: [
      {
        index: true,
        ...page(async () => (await import('../views/blades/HomeBlade.tsx')).HomeBlade, ['home', 'scenarios']),
      },
      { path: 'licenses', element: <Navigate to="/licenses/overview" replace /> },
      {
        path: 'licenses/overview',
        ...page(
          async () => (await import('../views/blades/LicensesOverviewBlade.tsx')).LicensesOverviewBlade,
          ['licenses', 'groups'],
        ),
      },
      {
        path: 'licenses/products',
        ...page(async () => (await import('../views/blades/AllProductsBlade.tsx')).AllProductsBlade),
      },
      {
        path: 'licenses/errors',
        ...page(
          async () => (await import('../views/blades/GroupsWithErrorsBlade.tsx')).GroupsWithErrorsBlade,
        ),
      },
      {
        path: 'licenses/flow',
        ...page(async () => (await import('../views/blades/LicenceFlowBlade.tsx')).LicenceFlowBlade),
      },
      {
        path: 'licenses/atlas',
        ...page(async () => (await import('../views/blades/AtlasBlade.tsx')).AtlasBlade),
      },
      {
        path: 'licenses/products/:skuId',
        ...page(async () => (await import('../views/frames/ProductFrame.tsx')).ProductFrame),
        children: [
          { index: true, element: <Navigate to="users" replace /> },
          {
            path: 'users',
            ...page(async () => (await import('../views/blades/ProductUsersBlade.tsx')).ProductUsersBlade),
          },
          {
            path: 'groups',
            ...page(async () => (await import('../views/blades/ProductGroupsBlade.tsx')).ProductGroupsBlade),
          },
          {
            path: 'last-seats',
            ...page(async () => (await import('../views/blades/ProductSeatsBlade.tsx')).ProductSeatsBlade),
          },
          {
            path: 'plans',
            ...page(async () => (await import('../views/blades/ProductPlansBlade.tsx')).ProductPlansBlade),
          },
        ],
      },
      {
        path: 'groups',
        ...page(async () => (await import('../views/blades/AllGroupsBlade.tsx')).AllGroupsBlade),
      },
      {
        path: 'groups/:id',
        ...page(async () => (await import('../views/frames/GroupFrame.tsx')).GroupFrame),
        children: [
          {
            index: true,
            ...page(async () => (await import('../views/blades/GroupOverviewBlade.tsx')).GroupOverviewBlade),
          },
          {
            path: 'properties',
            ...page(
              async () => (await import('../views/blades/GroupPropertiesBlade.tsx')).GroupPropertiesBlade,
            ),
          },
          {
            path: 'members',
            ...page(async () => (await import('../views/blades/GroupMembersBlade.tsx')).GroupMembersBlade),
          },
          {
            path: 'licenses',
            ...page(async () => (await import('../views/blades/GroupLicensesBlade.tsx')).GroupLicensesBlade),
          },
          {
            path: 'licenses/intended',
            ...page(async () => (await import('../views/blades/GroupIntendedBlade.tsx')).GroupIntendedBlade),
          },
          {
            path: 'licenses/planner',
            ...page(async () => (await import('../views/blades/GroupPlannerBlade.tsx')).GroupPlannerBlade),
          },
          {
            path: 'licenses/errors',
            ...page(async () => (await import('../views/blades/GroupErrorsBlade.tsx')).GroupErrorsBlade),
          },
          {
            path: 'audit',
            ...page(async () => (await import('../views/blades/GroupAuditBlade.tsx')).GroupAuditBlade),
          },
        ],
      },
      {
        path: 'users',
        ...page(async () => (await import('../views/blades/AllUsersBlade.tsx')).AllUsersBlade),
      },
      {
        path: 'users/:id',
        ...page(async () => (await import('../views/frames/UserFrame.tsx')).UserFrame),
        children: [
          { index: true, element: <Navigate to="profile" replace /> },
          {
            path: 'profile',
            ...page(async () => (await import('../views/blades/UserProfileBlade.tsx')).UserProfileBlade),
          },
          {
            path: 'groups',
            ...page(async () => (await import('../views/blades/UserGroupsBlade.tsx')).UserGroupsBlade),
          },
          {
            path: 'licenses',
            ...page(async () => (await import('../views/blades/UserLicensesBlade.tsx')).UserLicensesBlade),
          },
          {
            path: 'paths',
            ...page(async () => (await import('../views/blades/UserPathsBlade.tsx')).UserPathsBlade),
          },
          {
            path: 'audit',
            ...page(async () => (await import('../views/blades/UserAuditBlade.tsx')).UserAuditBlade),
          },
        ],
      },
      { path: 'audit', ...page(async () => (await import('../views/blades/AuditBlade.tsx')).AuditBlade) },
      {
        path: 'history',
        ...page(async () => (await import('../views/blades/HistoryBlade.tsx')).HistoryBlade),
      },
      {
        path: 'history/compare',
        ...page(async () => (await import('../views/blades/CompareBlade.tsx')).CompareBlade),
      },
      {
        path: 'graph',
        ...page(async () => (await import('../views/blades/GraphExplorerBlade.tsx')).GraphExplorerBlade),
      },
      {
        path: 'scenarios',
        ...page(async () => (await import('../views/blades/ScenariosBlade.tsx')).ScenariosBlade),
      },
      {
        path: 'tenants',
        ...page(
          async () => (await import('../views/blades/TenantsBlade.tsx')).TenantsBlade,
          ['keep', 'scenarios', 'history', 'transfer', 'panes', 'refusals'],
        ),
      },
      {
        path: 'import',
        ...page(
          async () => (await import('../views/blades/ImportBlade.tsx')).ImportBlade,
          ['transfer', 'reasons'],
        ),
      },
      {
        path: 'settings',
        ...page(async () => (await import('../views/blades/SettingsBlade.tsx')).SettingsBlade),
      },
      {
        path: 'settings/service-version',
        ...page(async () => (await import('../views/blades/ServiceVersionBlade.tsx')).ServiceVersionBlade),
      },
      { path: '*', ...page(async () => (await import('../views/shell/PageMissing.tsx')).PageMissing, []) },
    ],
  },
];

/** The page of the address, in the frame around every page. */
export function Pages() {
  return useRoutes(routes);
}

/** Loads all that an address shows, so that it appears whole; what could not be loaded is told by the page. */
export async function loadPage(address: string): Promise<void> {
  await Promise.allSettled((matchRoutes(routes, address) ?? []).map(async ({ route }) => route.load?.()));
}
