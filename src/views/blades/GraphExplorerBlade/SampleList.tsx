import { useDeferredValue, useMemo } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { useDirectory } from '../../../store/use-lab.ts';
import { Section } from '../../parts/Section.tsx';
import type { GraphRequest } from '../../../transfer/graph-request.ts';
import { graphSamples, SAMPLE_TASKS } from '../../pieces/graph-samples.ts';
import { RequestButton } from './RequestButton.tsx';

/** Requests to start with, grouped by what they are for. */
export function SampleList({ onPick }: { readonly onPick: (request: GraphRequest) => void }) {
  const words = useWords('graph');
  // The background service may be at work: samples can wait until it leaves time.
  const directory = useDeferredValue(useDirectory());
  const samples = useMemo(() => graphSamples(directory), [directory]);
  return (
    <Section title={words('samples.title')}>
      {SAMPLE_TASKS.map((task, place) => {
        const some = samples.filter((sample) => sample.task === task);
        if (some.length === 0) return null;
        return (
          <details key={task} open={place < 3} className="mb-2">
            <summary className="py-1 font-semibold">{words(`tasks.${task}`)}</summary>
            <ul>
              {some.map(({ name, request }) => (
                <li key={name}>
                  <RequestButton request={request} onPick={onPick}>
                    {words(`samples.${name}`)}
                  </RequestButton>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </Section>
  );
}
