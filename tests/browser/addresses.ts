import { catalogueProduct } from '../../src/catalogue/products.ts';
import { groupIdOf, userIdOf } from '../../src/scenarios/deterministic-id.ts';
import { E3 } from './names.ts';

const group = `/groups/${groupIdOf('Engineering')}`;
const user = `/users/${userIdOf('wei.zhang@contoso.onmicrosoft.com')}`;
const product = `/licenses/products/${catalogueProduct('ENTERPRISEPACK').id}`;

/** Every address of the portal, in the scenario conflicting-service-plans, each with its heading and page. */
export const ADDRESSES = [
  { address: '/', heading: 'Welcome', page: 'Welcome' },
  { address: '/licenses/overview', heading: 'Licenses', page: 'Licenses | Overview' },
  { address: '/licenses/products', heading: 'All products', page: 'All products' },
  { address: `${product}/users`, heading: E3, page: `${E3} | Licensed users` },
  { address: `${product}/groups`, heading: E3, page: `${E3} | Licensed groups` },
  { address: `${product}/last-seats`, heading: E3, page: `${E3} | Last seats` },
  { address: `${product}/plans`, heading: E3, page: `${E3} | Service plans` },
  { address: '/licenses/errors', heading: 'Groups with errors', page: 'Groups with errors' },
  {
    address: '/licenses/flow',
    heading: 'Where licenses go',
    page: 'Where licenses go | From products over their sources to users',
  },
  {
    address: '/licenses/atlas',
    heading: 'Product atlas',
    page: 'Product atlas | Which products conflict with or need which',
  },
  { address: '/groups', heading: 'Groups', page: 'Groups | All groups' },
  { address: group, heading: 'Engineering', page: 'Engineering | Overview' },
  { address: `${group}/properties`, heading: 'Engineering', page: 'Engineering | Properties' },
  { address: `${group}/members`, heading: 'Engineering', page: 'Engineering | Members' },
  { address: `${group}/licenses`, heading: 'Engineering', page: 'Engineering | Licenses' },
  {
    address: `${group}/licenses/intended`,
    heading: 'Engineering',
    page: 'Engineering | Intended and actual',
  },
  { address: `${group}/licenses/planner`, heading: 'Engineering', page: 'Engineering | Planner' },
  { address: `${group}/licenses/errors`, heading: 'Engineering', page: 'Engineering | Licenses' },
  { address: `${group}/audit`, heading: 'Engineering', page: 'Engineering | Audit logs' },
  { address: '/users', heading: 'All users', page: 'All users' },
  { address: `${user}/profile`, heading: 'Wei Zhang', page: 'Wei Zhang | Profile' },
  { address: `${user}/groups`, heading: 'Wei Zhang', page: 'Wei Zhang | Groups' },
  { address: `${user}/licenses`, heading: 'Wei Zhang', page: 'Wei Zhang | Licenses' },
  { address: `${user}/paths`, heading: 'Wei Zhang', page: 'Wei Zhang | Assignment paths' },
  { address: `${user}/audit`, heading: 'Wei Zhang', page: 'Wei Zhang | Audit logs' },
  { address: '/audit', heading: 'Audit logs', page: 'Audit logs' },
  { address: '/history', heading: 'History', page: 'History | Undo, branches and comparisons' },
  { address: '/history/compare', heading: 'Compare', page: 'Compare' },
  {
    address: '/graph',
    heading: 'Graph explorer',
    page: 'Graph explorer | Microsoft Graph v1.0 on the open tenant',
  },
  { address: '/scenarios', heading: 'Scenarios', page: 'Scenarios | Tenants that tell a story' },
  { address: '/tenants', heading: 'Tenants', page: 'Tenants | Kept in this browser' },
  {
    address: '/import',
    heading: 'Import and export',
    page: 'Import and export | Your own tenant',
  },
  { address: '/settings', heading: 'Settings', page: 'Settings' },
  {
    address: '/settings/service-version',
    heading: 'Service version',
    page: 'Service version | Preview and current, side by side',
  },
] as const;
