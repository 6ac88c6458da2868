import { formatDocument } from '../../src/document/format-document.ts';
import { loadDirectory } from '../../src/engine/load-directory.ts';
import { crowdOf } from './crowd.ts';
import { directoryOf } from './documents.ts';
import { after, commandsFor } from './engine.ts';
import { withoutLog } from './log-lines.ts';
import { clock, runs, type Figure } from './measure.ts';

const section = 'document';

/** Saving and opening a tenant after its licence change, with the log and without; JSON's own share is told apart. */
export async function documentSection(users: number) {
  const crowd = crowdOf(users);
  const licensed = after(loadDirectory(crowd.parts), ...commandsFor(crowd, 'licences'));
  const figures: Figure[] = [];
  for (const [what, directory] of [
    ['log left out', withoutLog(licensed)],
    ['log included', licensed],
  ] as const) {
    const add = async (name: string, work: () => unknown): Promise<void> => {
      figures.push({
        section,
        name: `${name}, ${what}`,
        unit: 'ms',
        values: await runs(() => clock(work), 1),
      });
    };
    const document = formatDocument(directory);
    const text = JSON.stringify(document);
    await add('formatDocument', () => formatDocument(directory));
    await add('JSON.stringify', () => JSON.stringify(document));
    await add('JSON.parse', () => JSON.parse(text) as unknown);
    await add('parseDocument', () => directoryOf(document));
    figures.push({ section, name: `the text, ${what}`, unit: 'bytes', values: [text.length] });
  }
  return { figures, goals: [] };
}
