import type { ComponentType } from 'react';
import { Navigate, type RouteObject } from 'react-router-dom';
import { GroupFrame } from '../views/frames/GroupFrame.tsx';
import { ProductFrame } from '../views/frames/ProductFrame.tsx';
import { UserFrame } from '../views/frames/UserFrame.tsx';
import { PageMissing } from '../views/shell/PageMissing.tsx';
import { Shell } from '../views/shell/Shell.tsx';

/** A page that is loaded when it is first opened. */
const page = (load: () => Promise<ComponentType>): Pick<RouteObject, 'lazy'> => ({
  lazy: async () => ({ Component: await load() }),
});

/** Every address of the portal. Ids of routes name the item of the resource menu that is current. */
export const routes: RouteObject[] = [
  {
    path: '/',
    element: <Shell />,
    // Nothing is shown while the first page's code arrives: the frame appears whole.
    hydrateFallbackElement: <></>,
    children: [
      { index: true, ...page(async () => (await import('../views/blades/HomeBlade.tsx')).HomeBlade) },
      { path: 'licenses', element: <Navigate to="/licenses/overview" replace /> },
      {
        path: 'licenses/overview',
        ...page(
          async () => (await import('../views/blades/LicensesOverviewBlade.tsx')).LicensesOverviewBlade,
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
        path: 'licenses/products/:skuId',
        element: <ProductFrame />,
        children: [
          { index: true, element: <Navigate to="users" replace /> },
          {
            id: 'product-users',
            path: 'users',
            ...page(async () => (await import('../views/blades/ProductUsersBlade.tsx')).ProductUsersBlade),
          },
          {
            id: 'product-groups',
            path: 'groups',
            ...page(async () => (await import('../views/blades/ProductGroupsBlade.tsx')).ProductGroupsBlade),
          },
          {
            id: 'product-plans',
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
        element: <GroupFrame />,
        children: [
          {
            id: 'group-overview',
            index: true,
            ...page(async () => (await import('../views/blades/GroupOverviewBlade.tsx')).GroupOverviewBlade),
          },
          {
            id: 'group-properties',
            path: 'properties',
            ...page(
              async () => (await import('../views/blades/GroupPropertiesBlade.tsx')).GroupPropertiesBlade,
            ),
          },
          {
            id: 'group-members',
            path: 'members',
            ...page(async () => (await import('../views/blades/GroupMembersBlade.tsx')).GroupMembersBlade),
          },
          {
            id: 'group-licenses',
            path: 'licenses',
            ...page(async () => (await import('../views/blades/GroupLicensesBlade.tsx')).GroupLicensesBlade),
          },
          {
            id: 'group-errors',
            path: 'licenses/errors',
            ...page(async () => (await import('../views/blades/GroupErrorsBlade.tsx')).GroupErrorsBlade),
          },
          {
            id: 'group-audit',
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
        element: <UserFrame />,
        children: [
          { index: true, element: <Navigate to="profile" replace /> },
          {
            id: 'user-profile',
            path: 'profile',
            ...page(async () => (await import('../views/blades/UserProfileBlade.tsx')).UserProfileBlade),
          },
          {
            id: 'user-groups',
            path: 'groups',
            ...page(async () => (await import('../views/blades/UserGroupsBlade.tsx')).UserGroupsBlade),
          },
          {
            id: 'user-licenses',
            path: 'licenses',
            ...page(async () => (await import('../views/blades/UserLicensesBlade.tsx')).UserLicensesBlade),
          },
          {
            id: 'user-audit',
            path: 'audit',
            ...page(async () => (await import('../views/blades/UserAuditBlade.tsx')).UserAuditBlade),
          },
        ],
      },
      { path: 'audit', ...page(async () => (await import('../views/blades/AuditBlade.tsx')).AuditBlade) },
      {
        path: 'graph',
        ...page(async () => (await import('../views/blades/GraphExplorerBlade.tsx')).GraphExplorerBlade),
      },
      {
        path: 'scenarios',
        ...page(async () => (await import('../views/blades/ScenariosBlade.tsx')).ScenariosBlade),
      },
      {
        path: 'settings',
        ...page(async () => (await import('../views/blades/SettingsBlade.tsx')).SettingsBlade),
      },
      { path: '*', element: <PageMissing /> },
    ],
  },
];
