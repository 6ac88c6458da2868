import { useMemo, useState, type ReactNode } from 'react';
import type { FlowCount } from '../../insight/pictures/flow.ts';
import { foldFlow } from '../../insight/pictures/fold-flow.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { FlowWords } from '../wording/use-flow-words.ts';
import { FlowDrawing } from './FlowDrawing.tsx';
import { FlowTable } from './FlowTable.tsx';
import { Picture } from './Picture.tsx';

type FlowPictureProps = {
  readonly counts: readonly FlowCount[];
  readonly wording: FlowWords;
  readonly controls: ReactNode;
};

/** More would be lines too thin to follow; the table has them all. */
const LIMITS = { products: 11, groups: 11 };

/** From products over what gives them to how it ended, as bands as wide as they are many. */
export function FlowPicture({ counts, wording, controls }: FlowPictureProps) {
  const words = useWords('pictures.flow');
  const flow = useMemo(() => foldFlow(counts, LIMITS), [counts]);
  const [reading, setReading] = useState<string | null>(null);
  return (
    <Picture
      title={words('picture')}
      sentence={wording.sentence(counts)}
      controls={controls}
      least={640}
      draw={(width) => <FlowDrawing flow={flow} wording={wording} width={width} onRead={setReading} />}
      reading={<p className="mt-2 min-h-10 text-text-muted">{reading ?? words('hint')}</p>}
      table={<FlowTable counts={counts} wording={wording} />}
    />
  );
}
