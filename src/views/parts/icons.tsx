import { cx } from './cx.ts';

/** One path per icon on a 20 × 20 grid, stroked; drawn for this project. */
const ICON_PATHS = {
  add: 'M10 4v12M4 10h12',
  audit: 'M5 2.5h7l3.5 3.5v11.5h-10.5zM12 2.5v3.5h3.5M7.5 9.5h5.5M7.5 12h5.5M7.5 14.5h3',
  bell: 'M10 3a4.5 4.5 0 0 0-4.5 4.5v3.5l-1.5 3h12l-1.5-3v-3.5a4.5 4.5 0 0 0-4.5-4.5zM8.5 16.5a1.6 1.6 0 0 0 3 0',
  cart: 'M2.5 3.5h2l2 9h8.5l1.7-6.5h-11.6M8 15.8a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1zM14 15.8a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1z',
  check: 'M4 10.5l4 4 8-9',
  branch:
    'M6 6.5v7M6 2.9a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM6 13.5a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM14 4.9a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM14 8.5c0 3-3.5 2.5-7 5.5',
  'chevron-down': 'M5 7.5l5 5 5-5',
  'chevron-left': 'M12.5 5l-5 5 5 5',
  'chevron-right': 'M7.5 5l5 5-5 5',
  'chevron-up': 'M5 12.5l5-5 5 5',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4.5l3 1.5',
  close: 'M4.5 4.5l11 11M15.5 4.5l-11 11',
  contrast: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 3v14M10 6h4.5M10 8.5h6M10 11.5h6M10 14h4.5',
  copy: 'M7 6.5h9.5v11h-9.5zM13.5 6.5v-3.5h-10v11.5h3.5',
  document: 'M5 2.5h7l3.5 3.5v11.5h-10.5zM12 2.5v3.5h3.5',
  download: 'M10 3v9.5M6 9l4 4 4-4M4 16.5h12',
  dynamic: 'M11 2.5l-6 9h4.5l-1 6 6.5-9h-4.5z',
  edit: 'M3.5 16.5l1-4 8.5-8.5 3 3-8.5 8.5zM11 6l3 3',
  error: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM7 7l6 6M13 7l-6 6',
  external: 'M11.5 3.5h5v5M16.5 3.5l-7.5 7.5M14.5 11.5v5h-11v-11h5',
  'fast-forward': 'M3.5 4.5v11l6.5-5.5zM10 4.5v11l6.5-5.5z',
  filter: 'M3 5h14M5.5 10h9M8 15h4',
  gear: 'M10 7.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM8.6 2.5h2.8l.5 2.1 1.5.9 2.1-.6 1.4 2.4-1.6 1.5v1.8l1.6 1.5-1.4 2.4-2.1-.6-1.5.9-.5 2.1h-2.8l-.5-2.1-1.5-.9-2.1.6-1.4-2.4 1.6-1.5v-1.8l-1.6-1.5 1.4-2.4 2.1.6 1.5-.9z',
  graph:
    'M10 4.7a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM4 17.7a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM16 17.7a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM9.2 4.6l-4.4 9.6M10.8 4.6l4.4 9.6M5.8 15.9h8.4',
  group:
    'M10 9.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM5 16.5a5 5 0 0 1 10 0zM4.5 9.5a1.9 1.9 0 0 1 .9-3.6M2 14.5a3.6 3.6 0 0 1 2.7-3M15.5 9.5a1.9 1.9 0 0 0-.9-3.6M18 14.5a3.6 3.6 0 0 0-2.7-3',
  help: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM7.8 8a2.2 2.2 0 1 1 3.3 1.9c-.8.5-1.1.9-1.1 1.8M10 14.2h.01',
  history: 'M3.5 4v3.5h3.5M4 7.5a7 7 0 1 1-.9 3.5M10 6.5v4l3 1.5',
  home: 'M3 9.5l7-6 7 6M5 8v8.5h10v-8.5M8.3 16.5v-5h3.4v5',
  info: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 9v5M10 6.3h.01',
  key: 'M10 13a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zM9 10.5l7.5-7.5M13 6.5l2.5 2.5M15.5 4l1.5 1.5',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1.2 1.2M11.5 8.5a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1.2-1.2',
  lock: 'M5 9h10v8h-10zM7 9v-2.5a3 3 0 0 1 6 0v2.5M10 12v2',
  mail: 'M2.5 5h15v10.5h-15zM2.5 5.5l7.5 5.5 7.5-5.5',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  more: 'M4 9.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1zM10 9.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1zM16 9.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1z',
  'nested-group': 'M3 3h6v5h-6zM11 12h6v5h-6zM6 8v6.5h5',
  pause: 'M7 4.5v11M13 4.5v11',
  play: 'M6 4v12l10-6z',
  product: 'M10 2.5l6.5 3v9l-6.5 3-6.5-3v-9zM3.5 5.5l6.5 3 6.5-3M10 8.5v9',
  redo: 'M12.5 4l4 4-4 4M16 8h-8a4.3 4.3 0 0 0 0 8.5h3',
  refresh: 'M16 10a6 6 0 1 1-1.8-4.3M16.5 3v3.5h-3.5',
  remove: 'M4 5.5h12M8 5.5v-2h4v2M5.5 5.5l.8 11.5h7.4l.8-11.5M8.5 8.5v5.5M11.5 8.5v5.5',
  reprocess:
    'M4 8.5a6.2 6.2 0 0 1 11.3-1.8M15.5 3.5v3.5h-3.5M16 11.5a6.2 6.2 0 0 1-11.3 1.8M4.5 16.5v-3.5h3.5',
  scenario: 'M8 2.5h4M8.5 2.5v5l-5 9h13l-5-9v-5M6.3 12.5h7.4',
  search: 'M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM12.5 12.5l4.5 4.5',
  share: 'M10 12.5v-9.5M6.5 6l3.5-3.5 3.5 3.5M6 9h-2v8h12v-8h-2',
  'sort-ascending': 'M10 16v-12M5.5 8.5l4.5-4.5 4.5 4.5',
  'sort-descending': 'M10 4v12M5.5 11.5l4.5 4.5 4.5-4.5',
  step: 'M5 4v12l8-6zM15.5 4v12',
  success: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM6.5 10.2l2.5 2.5 4.5-5',
  terminal: 'M2.5 4h15v12h-15zM5.5 7.5l3 2.5-3 2.5M10 12.5h4',
  undo: 'M7.5 4l-4 4 4 4M4 8h8a4.3 4.3 0 0 1 0 8.5h-3',
  upload: 'M10 13v-9.5M6 7l4-4 4 4M4 16.5h12',
  user: 'M10 9.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM4 17a6 6 0 0 1 12 0z',
  users:
    'M7.5 9.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM2.5 16.5a5 5 0 0 1 10 0zM13 9.5a2.4 2.4 0 0 0 0-4.7M14.5 16.5h3a4.3 4.3 0 0 0-3.5-4.2',
  warning: 'M10 3l7.5 13.5h-15zM10 8v4.5M10 14.5h.01',
} as const;

export type IconName = keyof typeof ICON_PATHS;

type IconProps = {
  readonly name: IconName;
  /** Edge in pixels: 16 beside text, 20 in bars, larger in empty states. */
  readonly size?: number | undefined;
  readonly className?: string | undefined;
};

/** Always decoration: the words stand beside it or in the control's label. */
export function Icon({ name, size = 16, className }: IconProps) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={size < 20 ? 1.5 : 1.25}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={cx('shrink-0', className)}
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
