import { expect, test } from 'vitest';
import { median } from './measure.ts';
import { readBenchOptions, SECTIONS } from './options.ts';

test.for([
  {
    name: 'nothing said',
    args: [],
    options: { sections: SECTIONS, users: 100_000, json: false, cpu: false },
  },
  {
    name: 'everything said',
    args: ['--json', '--cpu', '--only', 'heap,engine', '--users', '5000'],
    options: { sections: ['engine', 'heap'], users: 5_000, json: true, cpu: true },
  },
  { name: 'help', args: ['--help', '--json'], options: 'help' },
])('the command line of the bench: $name', ({ args, options }) => {
  expect(readBenchOptions(args)).toEqual({ ok: true, value: options });
});

test.for([
  { args: ['--users', '5'], reason: "--users takes a number from 1000 to 100000, not '5'." },
  { args: ['--users', '1e5'], reason: "--users takes a number from 1000 to 100000, not '1e5'." },
  {
    args: ['--only', 'heap,all'],
    reason: "There is no section 'all'. --only takes some of engine,growth,heap,history,document.",
  },
  { args: ['--fast'], reason: "Unknown option '--fast'. Try --help." },
])('the bench says what is wrong with $args', ({ args, reason }) => {
  expect(readBenchOptions(args)).toEqual({ ok: false, reason });
});

test.for([
  { name: 'an odd number of runs', values: [3, 1, 20], middle: 3 },
  { name: 'an even number of runs', values: [4, 1, 20, 2], middle: 3 },
  { name: 'one run', values: [7], middle: 7 },
])('the median of $name', ({ values, middle }) => {
  expect(median(values)).toBe(middle);
});
