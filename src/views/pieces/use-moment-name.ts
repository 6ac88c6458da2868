import { useCallback } from 'react';
import { entryAt } from '../../engine/audit-log.ts';
import { stepAt, type History } from '../../store/history.ts';
import type { Point } from '../../store/history-moments.ts';
import { summaryOf } from '../../store/step-summary.ts';
import { useStepName } from '../wording/use-step-name.ts';
import { auditRow, type AuditRow } from './audit-row.ts';

/** What a point in time is told by. */
export type MomentName = {
  readonly step: string;
  /** The entry of the audit log that was the last one then; null for a step as it was left. */
  readonly entry: AuditRow | null;
  /** Milliseconds since 1970; null for a tenant as it was opened. */
  readonly at: number | null;
};

export function useMomentName(): (history: History, point: Point) => MomentName {
  const stepName = useStepName();
  return useCallback(
    (history, point) => {
      const step = stepAt(history, point.step);
      const found = point.entry === null ? undefined : entryAt(step.directory.log, point.entry);
      const entry = found ? auditRow(found) : null;
      return { step: stepName(step), entry, at: entry ? entry.at : summaryOf(step).at };
    },
    [stepName],
  );
}
