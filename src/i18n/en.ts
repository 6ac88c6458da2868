import { audit } from './en/audit.ts';
import { common } from './en/common.ts';
import { forecast } from './en/forecast.ts';
import { frames } from './en/frames.ts';
import { graph } from './en/graph.ts';
import { groups } from './en/groups.ts';
import { history } from './en/history.ts';
import { home } from './en/home.ts';
import { intended } from './en/intended.ts';
import { keep } from './en/keep.ts';
import { lastSeats } from './en/last-seats.ts';
import { licenses } from './en/licenses.ts';
import { notices } from './en/notices.ts';
import { opening } from './en/opening.ts';
import { panes } from './en/panes.ts';
import { pictures } from './en/pictures.ts';
import { planner } from './en/planner.ts';
import { reasons } from './en/reasons.ts';
import { refusals } from './en/refusals.ts';
import { scenarios } from './en/scenarios.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { transfer } from './en/transfer.ts';
import { users } from './en/users.ts';
import { versions } from './en/versions.ts';
import { ways } from './en/ways.ts';
import { why } from './en/why.ts';

/** Every word of the interface in English; another language is a value of the type `Words`. */
export const en = {
  audit,
  common,
  forecast,
  frames,
  graph,
  groups,
  history,
  home,
  intended,
  keep,
  lastSeats,
  licenses,
  notices,
  opening,
  panes,
  pictures,
  planner,
  reasons,
  refusals,
  scenarios,
  settings,
  shell,
  transfer,
  users,
  versions,
  ways,
  why,
} as const;
