import { useEffect, useState } from 'react';
import { useHref, useLocation } from 'react-router-dom';
import { useWords } from '../../i18n/use-words.ts';
import { formatFile } from '../../keep/share-file.ts';
import { formatFragment, LONGEST_LINK, SAFE_LINK } from '../../keep/share-link.ts';
import { share, type Shared } from '../../keep/shared.ts';
import { presentStep } from '../../store/history.ts';
import { useLab } from '../../store/use-lab.ts';
import { Button } from '../parts/Button.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { Pane } from '../parts/Pane.tsx';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { TextAreaField } from '../parts/TextAreaField.tsx';
import { CopyButton } from '../pieces/CopyButton.tsx';

type Made = { readonly shared: Shared; readonly link: string };

/** The whole tenant as one link, or as a file where it is too large for one. Load it lazily. */
export function SharePane({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('keep.share');
  const common = useWords('common');
  const lab = useLab();
  const made = useLink();
  const tooLong = made !== null && made.link.length > LONGEST_LINK;
  const download = (): void => {
    const { name } = presentStep(lab.getState().history).directory.tenant;
    if (made) save(words('fileName', { name }), formatFile(made.shared));
  };
  return (
    <Pane
      open
      onClose={onClose}
      title={words('title')}
      icon="share"
      closeLabel={common('close')}
      footer={
        <>
          {made && !tooLong && <CopyButton look="primary" text={made.link} label={words('copy')} />}
          <Button icon="download" busy={!made} onClick={download}>
            {words('download')}
          </Button>
          <Button onClick={onClose}>{common('close')}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p>{words('text')}</p>
        <InfoBar tone="warning">{words('names')}</InfoBar>
        {made ? <Link link={made.link} /> : <ProgressBar label={words('making')} />}
        <p className="text-text-muted">{words('fileText')}</p>
      </div>
    </Pane>
  );
}

function Link({ link }: { readonly link: string }) {
  const words = useWords('keep.share');
  const { length } = link;
  if (length > LONGEST_LINK)
    return <InfoBar tone="info">{words('tooLong', { count: length, most: LONGEST_LINK })}</InfoBar>;
  return (
    <>
      <TextAreaField
        label={words('link')}
        description={words('size', { count: length })}
        value={link}
        onChange={() => undefined}
        readOnly
        code
        rows={5}
      />
      {length > SAFE_LINK && <InfoBar tone="info">{words('long', { most: SAFE_LINK })}</InfoBar>}
    </>
  );
}

/** The link to the tenant as it was when the pane was opened, and to the page behind it. */
function useLink(): Made | null {
  const lab = useLab();
  const { pathname, search } = useLocation();
  const home = useHref('/');
  const [made, setMade] = useState<Made | null>(null);
  useEffect(() => {
    let stale = false;
    const { history, scenario } = lab.getState();
    const shared = share(history, scenario, pathname + search);
    void formatFragment(shared).then((fragment) => {
      if (!stale) setMade({ shared, link: new URL(home, location.href).href + fragment });
    });
    return () => {
      stale = true;
    };
  }, [lab, pathname, search, home]);
  return made;
}

/** Gives a text to the browser as a file. */
function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name.replaceAll(/[\\/:*?"<>|]/g, '_');
  anchor.click();
  URL.revokeObjectURL(address);
}
