import type { IconName } from './icons.tsx';

export const TONES = ['info', 'success', 'warning', 'danger', 'neutral'] as const;
export type Tone = (typeof TONES)[number];

/** Each tone has its own picture, so that colour never speaks alone. */
export const TONE_ICON: Record<Tone, IconName> = {
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'error',
  neutral: 'clock',
};

export const TONE_TEXT: Record<Tone, string> = {
  info: 'text-info',
  success: 'text-success',
  warning: 'text-warning',
  danger: 'text-danger',
  neutral: 'text-text-muted',
};

export const TONE_BOX: Record<Tone, string> = {
  info: 'border-info-stroke bg-info-surface',
  success: 'border-success-stroke bg-success-surface',
  warning: 'border-warning-stroke bg-warning-surface',
  danger: 'border-danger-stroke bg-danger-surface',
  neutral: 'border-stroke bg-surface-sunken',
};
