import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useWords } from '../../i18n/use-words.ts';
import { isLink } from '../../keep/is-link.ts';
import { keepState } from '../../keep/keep-state.ts';
import { openFragment } from '../../keep/share-link.ts';
import { breathe } from '../../store/host.ts';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { useOpenShared } from '../pieces/use-open-shared.tsx';

/** Opens the tenant of a link that comes into an open page; the open one stays until the other is there. */
export function LinkGate() {
  const words = useWords('keep');
  const { hash, pathname, search } = useLocation();
  const navigate = useNavigate();
  const { open, dialog } = useOpenShared();
  const [opening, setOpening] = useState(0);
  const taken = useRef('');

  useEffect(() => {
    const again = taken.current === hash;
    taken.current = hash;
    if (again || !isLink(hash)) return;
    // A reload, or a step back, does not open it once more.
    void navigate(pathname + search, { replace: true });
    setOpening((count) => count + 1);
    void open(() => openFragment(hash, breathe)).then((fault) => {
      setOpening((count) => count - 1);
      if (fault) keepState.setState({ news: { kind: 'linkBroken', fault } });
    });
  }, [hash, pathname, search, navigate, open]);
  return (
    <>
      {opening > 0 && (
        <div className="px-4 pt-2">
          <ProgressBar label={words('opening')} />
        </div>
      )}
      {dialog}
    </>
  );
}
