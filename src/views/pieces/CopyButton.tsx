import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../parts/Button.tsx';
import type { ButtonLook } from '../parts/button-look.ts';

type CopyButtonProps = {
  readonly look?: ButtonLook | undefined;
  /** What is copied. */
  readonly text: string;
  /** The word on the button. */
  readonly label: string;
  /** The name for those who hear it, when the word alone does not say what is copied. */
  readonly name?: string | undefined;
};

/** Copies a text, and says so until another one stands there. */
export function CopyButton({ text, label, name, look = 'subtle' }: CopyButtonProps) {
  const common = useWords('common');
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (): void => {
    // A browser may refuse: the word then stays as it was.
    void navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      () => setCopied(null),
    );
  };
  const done = copied === text;
  return (
    <>
      <Button look={look} icon={done ? 'check' : 'copy'} aria-label={name} onClick={copy}>
        {label}
      </Button>
      <span role="status" className="sr-only">
        {done ? common('copied') : ''}
      </span>
    </>
  );
}
