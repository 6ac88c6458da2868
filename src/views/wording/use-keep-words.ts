import { useMemo } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import type { OpenFault } from '../../keep/keep-state.ts';
import type { LinkFault } from '../../keep/link-fault.ts';
import type { HistoryFault } from '../../store/saved-history-fault.ts';
import { formatFault } from '../../document/document-fault.ts';

/** Why a tenant, a link or a file cannot be opened, as a sentence. */
export function useKeepWords(): {
  readonly open: (fault: OpenFault) => string;
  readonly link: (fault: LinkFault) => string;
} {
  const words = useWords('keep');
  return useMemo(() => {
    const history = (fault: HistoryFault): string => {
      switch (fault.code) {
        case 'shape':
        case 'tree':
          return words(`link.${fault.code}`, { path: fault.path });
        case 'document': {
          const [first] = fault.faults;
          return words('link.document', {
            count: fault.faults.length,
            first: first ? formatFault(first) : '',
          });
        }
        case 'refused':
          return words('link.refused', { step: fault.step, code: fault.refusal.code });
        case 'run':
          return words('link.run', { step: fault.step });
        case 'json':
        case 'version':
        case 'differs':
          return words(`link.${fault.code}`);
        default:
          return fault satisfies never;
      }
    };
    return {
      open: (fault) => {
        if (fault.code === 'storage') return words(`fault.${fault.reason}`);
        if (fault.code === 'broken') return words('open.broken', { path: fault.path });
        return words(`open.${fault.code}`);
      },
      link: (fault) => (fault.code === 'history' ? history(fault.fault) : words(`link.${fault.code}`)),
    };
  }, [words]);
}
