import { parseArgs } from 'node:util';
import { ok, refused, type Result } from '../../src/engine/result.ts';

export const SECTIONS = ['engine', 'growth', 'heap', 'history', 'document'] as const;
export type Section = (typeof SECTIONS)[number];

export type BenchOptions = {
  readonly sections: readonly Section[];
  readonly users: number;
  readonly json: boolean;
  /** Processor time instead of time on the clock. */
  readonly cpu: boolean;
};

const USERS = 100_000;
const [FEWEST, MOST] = [1_000, 100_000];

export const HELP = `Measures the engine beside a bare loop, SQLite and json-rules-engine, all in one run.

npm run bench -- [--json] [--only ${SECTIONS.join(',')}] [--users ${USERS}] [--cpu]

--json      one line of JSON for every figure and goal
--only      some of the sections: ${SECTIONS.join(', ')}
--users N   members of the large group, ${FEWEST} to ${MOST}, for a quick look; growth goes from N ÷ 100 to N × 10
--cpu       processor time of all threads instead of time on the clock, for a busy machine
--help      this text

Figures are medians of 7 runs or more after warm-up. Goals are for ${USERS} users on an idle machine: whether they
are met does not change the exit code, contestants that disagree do.
`;

/** Reads the command line; `help` when it asks for no more than that, a line of plain English when it is wrong. */
export function readBenchOptions(args: readonly string[]): Result<BenchOptions | 'help', string> {
  const flags = readFlags(args);
  if (!flags.ok) return flags;
  const { help, json = false, cpu = false, only, users = String(USERS) } = flags.value;
  if (help) return ok('help');
  const size = /^\d{1,7}$/.test(users) ? Number(users) : 0;
  if (size < FEWEST || size > MOST) {
    return refused(`--users takes a number from ${FEWEST} to ${MOST}, not '${users}'.`);
  }
  const names = only?.split(',') ?? SECTIONS;
  const unknown = names.find((name) => !SECTIONS.some((section) => section === name));
  if (unknown !== undefined) {
    return refused(`There is no section '${unknown}'. --only takes some of ${SECTIONS.join(',')}.`);
  }
  return ok({ sections: SECTIONS.filter((section) => names.includes(section)), users: size, json, cpu });
}

function readFlags(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        cpu: { type: 'boolean' },
        only: { type: 'string' },
        users: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return ok(values);
  } catch (error) {
    // The first sentence names the flag; what follows is about quoting.
    const [message = ''] = error instanceof Error ? error.message.split(/\. |\n/) : [];
    return refused(`${message.replace(/\.$/, '')}. Try --help.`);
  }
}
