import { formatDocument } from '../../src/document/format-document.ts';
import type { Directory } from '../../src/engine/directory.ts';
import { loadDirectory } from '../../src/engine/load-directory.ts';
import { crowdOf, type Crowd } from './crowd.ts';
import { directoryOf } from './documents.ts';
import { after, commandsFor } from './engine.ts';
import { lengthOfLog, withoutLog } from './log-lines.ts';
import { heapInUse, median, type Figure, type Goal } from './measure.ts';

const section = 'heap';
const TIMES = 3;

/** A tenant after its licence change against the JSON of the same tenant, with the log and without. */
export function heapSection(users: number) {
  const crowd = crowdOf(users);
  const before = JSON.stringify(formatDocument(loadDirectory(crowd.parts)));
  const document = formatDocument(licensed(crowd, before));
  const [text, textWithoutLog] = [document, { ...document, auditLog: [] }].map((json) =>
    JSON.stringify(json),
  );
  const figures: Figure[] = [];
  const goals: Goal[] = [];
  const add = (name: string, values: readonly number[]): void => {
    figures.push({ section, name, unit: 'bytes', values: values.map((value) => value / users) });
  };
  for (const [what, directory, json] of [
    ['log left out', () => withoutLog(licensed(crowd, before)), textWithoutLog],
    ['log included', () => licensed(crowd, before), text],
  ] as const) {
    const own = bytesOf(directory);
    const parsed = bytesOf((): unknown => JSON.parse(json ?? ''));
    const name = `directory ÷ parsed JSON, ${what}`;
    const value = median(own) / median(parsed);
    add(`directory per user, ${what}`, own);
    add(`parsed JSON per user, ${what}`, parsed);
    figures.push({ section, name, unit: 'times', values: [value] });
    goals.push({ name: `heap: ${name}`, value, unit: 'times', bound: 'at most', limit: 0.5 });
  }
  return { figures, goals };
}

/** Begins from a file's text, as a page does. */
function licensed(crowd: Crowd, text: string): Directory {
  const directory = after(directoryOf(JSON.parse(text)), ...commandsFor(crowd, 'licences'));
  if (lengthOfLog(directory) < crowd.size) throw new Error('The licence change is not in the log');
  return directory;
}

/** Bytes that a value keeps, each time anew: compiled code comes and goes on the same heap. */
function bytesOf(make: () => unknown): number[] {
  return Array.from({ length: TIMES + 1 }, () => {
    const before = heapInUse();
    const kept = [make()];
    const bytes = heapInUse() - before;
    kept.length = 0;
    return bytes;
  }).slice(1);
}
