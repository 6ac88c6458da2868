import { useRef, useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { fileNameOf } from '../../transfer/file-name.ts';
import { Button } from '../parts/Button.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { Section } from '../parts/Section.tsx';
import { saveFile } from '../pieces/save-file.ts';
import { pngOf, SVG_TYPE } from './png-of.ts';
import { savedSvg } from './saved-svg.ts';
import { useWidth } from './use-width.ts';

type PictureProps = {
  readonly title: string;
  /** What the picture tells, in one sentence. */
  readonly sentence: string;
  /** The SVG for a width; nothing while there is nothing to draw. */
  readonly draw: (width: number) => ReactNode;
  /** The width under which the picture scrolls sideways. */
  readonly least?: number | undefined;
  /** Choices above the picture. */
  readonly controls?: ReactNode;
  /** Stands directly below the picture: what is under the pointer. */
  readonly reading?: ReactNode;
  /** The same as a table. */
  readonly table: ReactNode;
  /** The table is opened by a button, where there is little room. */
  readonly folded?: boolean | undefined;
  /** Heads the files where it has to say more than the heading on its page. */
  readonly fileTitle?: string | undefined;
};

/** A picture with its heading, one sentence, a table that is equal to it, and files of it. */
export function Picture(props: PictureProps) {
  const {
    title,
    sentence,
    fileTitle = title,
    draw,
    least = 560,
    controls,
    reading,
    table,
    folded = false,
  } = props;
  const words = useWords('pictures');
  const frame = useRef<HTMLDivElement>(null);
  const { width, box } = useWidth(least);
  const [open, setOpen] = useState(!folded);
  const [failed, setFailed] = useState(false);
  const save = async (type: 'svg' | 'png'): Promise<void> => {
    const picture = frame.current?.querySelector<SVGSVGElement>('svg[data-picture]');
    if (!picture) return;
    const svg = savedSvg(picture, { title: fileTitle, sentence });
    const file = type === 'svg' ? new Blob([svg], { type: SVG_TYPE }) : await pngOf(svg);
    setFailed(file === null);
    if (file) saveFile(fileNameOf(fileTitle, `picture.${type}`), file);
  };
  return (
    <Section
      title={title}
      actions={
        <span className="flex flex-wrap gap-2">
          {folded && (
            <Button look="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
              {words('showTable')}
            </Button>
          )}
          <Button look="subtle" icon="download" onClick={() => void save('svg')}>
            {words('saveSvg')}
          </Button>
          <Button look="subtle" icon="download" onClick={() => void save('png')}>
            {words('savePng')}
          </Button>
        </span>
      }
    >
      {failed && <InfoBar tone="danger">{words('saveFailed')}</InfoBar>}
      <p className="mb-3 max-w-[110ch]">{sentence}</p>
      {controls !== undefined && <div className="mb-3 flex flex-wrap items-center gap-3">{controls}</div>}
      <div ref={frame}>
        <div ref={box} className="min-w-0">
          {draw(width)}
        </div>
      </div>
      {reading}
      {open && <div className="mt-3">{table}</div>}
    </Section>
  );
}
