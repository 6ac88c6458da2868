import type { Finding } from '../../../insight/intended/intended.ts';
import type { Tone } from '../../parts/tone.ts';

export const FINDING_TONE: Readonly<Record<Finding, Tone>> = {
  asIntended: 'success',
  error: 'danger',
  silent: 'danger',
  unprocessed: 'neutral',
  nested: 'info',
  kept: 'warning',
  otherwise: 'info',
  stale: 'warning',
};
