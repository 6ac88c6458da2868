import { audit } from './en/audit.ts';
import { common } from './en/common.ts';
import { frames } from './en/frames.ts';
import { graph } from './en/graph.ts';
import { groups } from './en/groups.ts';
import { history } from './en/history.ts';
import { home } from './en/home.ts';
import { keep } from './en/keep.ts';
import { licenses } from './en/licenses.ts';
import { notices } from './en/notices.ts';
import { panes } from './en/panes.ts';
import { reasons } from './en/reasons.ts';
import { refusals } from './en/refusals.ts';
import { scenarios } from './en/scenarios.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { transfer } from './en/transfer.ts';
import { users } from './en/users.ts';

/** Every word of the interface in English; another language is a value of the type `Words`. */
export const en = {
  audit,
  common,
  frames,
  graph,
  groups,
  history,
  home,
  keep,
  licenses,
  notices,
  panes,
  reasons,
  refusals,
  scenarios,
  settings,
  shell,
  transfer,
  users,
} as const;
