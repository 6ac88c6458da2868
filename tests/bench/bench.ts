import { cpus, loadavg } from 'node:os';
import { documentSection } from './document-section.ts';
import { engineSection } from './engine-section.ts';
import { growthSection } from './growth-section.ts';
import { heapSection } from './heap-section.ts';
import { historySection } from './history-section.ts';
import { Disagreement, measureProcessorTime, type Figure, type Goal } from './measure.ts';
import { HELP, readBenchOptions, type BenchOptions, type Section } from './options.ts';
import { figureLine, goalLine, goalsOf, tableOf } from './report.ts';

type Measured = { readonly figures: readonly Figure[]; readonly goals: readonly Goal[] };

const MEASURES: Readonly<Record<Section, (users: number) => Measured | Promise<Measured>>> = {
  engine: engineSection,
  growth: growthSection,
  heap: heapSection,
  history: historySection,
  document: documentSection,
};

async function bench({ sections, users, json, cpu }: BenchOptions): Promise<void> {
  if (cpu) measureProcessorTime();
  if (!json) say(machine());
  const goals: Goal[] = [];
  for (const section of sections) {
    const measured = await MEASURES[section](users);
    goals.push(...measured.goals);
    if (json) for (const figure of measured.figures) say(figureLine(figure));
    else say(tableOf(section, measured.figures));
  }
  if (json) for (const goal of goals) say(goalLine(goal));
  else if (goals.length > 0) say(goalsOf(goals));
}

/** What the figures were measured on. */
function machine(): string {
  const [load = 0] = loadavg();
  return `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, load ${load.toFixed(1)} at the start\n`;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function fail(reason: string): void {
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
}

const options = readBenchOptions(process.argv.slice(2));
if (!options.ok) fail(options.reason);
else if (options.value === 'help') process.stdout.write(HELP);
else if (!globalThis.gc) fail('Run it with npm run bench, or with node --expose-gc.');
else {
  try {
    await bench(options.value);
  } catch (error) {
    if (!(error instanceof Disagreement)) throw error;
    fail(error.message);
  }
}
