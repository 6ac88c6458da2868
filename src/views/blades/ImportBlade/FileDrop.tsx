import { useEffect, useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../parts/Button.tsx';
import { cx } from '../../parts/cx.ts';
import { Icon } from '../../parts/icons.tsx';
import { droppedFiles } from './dropped-files.ts';

type FileDropProps = {
  readonly onFiles: (files: readonly File[]) => void;
  /** Takes the focus when it appears: what had it is gone. */
  readonly focus: boolean;
};

/** Where files are dropped or chosen, any number at once. */
export function FileDrop({ onFiles, focus }: FileDropProps) {
  const words = useWords('transfer.import');
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (focus) button.current?.focus();
  }, [focus]);
  const give = (files: readonly File[]): void => {
    if (files.length > 0) onFiles(files);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const plain = [...event.dataTransfer.files];
    // A folder that can't be read is what its files are: nothing.
    void droppedFiles(event.dataTransfer).then(give, () => give(plain));
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(target.files ?? [])];
    // The same files can be chosen again after they were mended.
    target.value = '';
    give(files);
  };
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        'flex flex-col items-center gap-3 rounded-md border-2 border-dashed px-6 py-8 text-center',
        over ? 'border-accent bg-selected' : 'border-stroke-strong bg-surface',
      )}
    >
      <Icon name="upload" size={32} className="text-accent" />
      <p>{words('drop')}</p>
      <Button ref={button} look="primary" onClick={() => input.current?.click()}>
        {words('choose')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={words('input')}
        accept=".json,.csv,.txt,application/json,text/csv,text/plain"
        onChange={choose}
      />
    </div>
  );
}
