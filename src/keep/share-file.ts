import * as v from 'valibot';
import { refused, type Result } from '../engine/result.ts';
import type { Pause } from '../scenarios/scenarios.ts';
import type { LinkFault } from './link-fault.ts';
import { openShared, type OpenedShared, type Shared } from './shared.ts';

/* The same as a link holds, as a file of plain JSON: for tenants that are too large for a link. */

const KIND = 'group-licensing-lab tenant';
const FORMAT = 1;

export const formatFile = (shared: Shared): string =>
  `${JSON.stringify({ kind: KIND, format: FORMAT, ...shared })}\n`;

const fileSchema = v.looseObject({ kind: v.literal(KIND), format: v.pipe(v.number(), v.integer()) });

/** Whether a text is such a file, and not a tenant document or anything else that can be opened. */
export const isSharedFile = (json: unknown): boolean => v.is(fileSchema, json);

/** Opens the tenant of a file, whoever wrote it; all of it, or the reason why not. */
export async function openFile(text: string, pause: Pause): Promise<Result<OpenedShared, LinkFault>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused({ code: 'file' });
  }
  const file = v.safeParse(fileSchema, json);
  if (!file.success) return refused({ code: 'file' });
  if (file.output.format > FORMAT) return refused({ code: 'newer' });
  return file.output.format === FORMAT ? openShared(json, pause) : refused({ code: 'file' });
}
