import { cx } from './cx.ts';

export type ButtonLook = 'primary' | 'secondary' | 'subtle' | 'danger';

const SHAPE =
  'inline-flex min-h-8 max-w-full items-center justify-center gap-1.5 rounded-sm border px-3 py-1 text-base font-semibold no-underline';

const IDLE: Record<ButtonLook, string> = {
  primary: 'border-transparent bg-brand text-on-brand hover:bg-brand-hover active:bg-brand-pressed',
  secondary: 'border-stroke-strong bg-surface text-text hover:bg-hover active:bg-pressed',
  subtle: 'border-transparent bg-transparent text-text hover:bg-hover active:bg-pressed',
  danger: 'border-transparent bg-danger-solid text-on-danger hover:bg-danger-solid-hover',
};

const OFF = 'border-stroke bg-surface-sunken text-text-disabled';

/** Class names of a button, shared by buttons and by links that look like one. */
export function buttonLook(look: ButtonLook, off = false): string {
  return cx(SHAPE, off ? OFF : IDLE[look]);
}
