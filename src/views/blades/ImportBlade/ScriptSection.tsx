import { useState } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { SCRIPT_FILES, SCRIPT_LANGUAGES, type ScriptLanguage } from '../../../transfer/as-script.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FilterSelect } from '../../parts/FilterSelect.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { Section } from '../../parts/Section.tsx';
import { CopyButton } from '../../pieces/CopyButton.tsx';
import { saveFile } from '../../pieces/save-file.ts';
import { useScript } from './use-script.ts';

/** Characters that are drawn. */
const MOST = 50_000;

/** What was done in the lab, as a script for a real tenant. */
export function ScriptSection() {
  const words = useWords('transfer.script');
  const [language, setLanguage] = useState<ScriptLanguage>('powerShell');
  const { deeds, text } = useScript(language);
  return (
    <Section title={words('title')} description={words('text')}>
      {deeds === 0 ? (
        <EmptyState icon="terminal" title={words('none')} text={words('noneText')} />
      ) : (
        <div className="rounded-md border border-stroke bg-surface">
          <div className="flex flex-wrap items-center gap-2 border-b border-stroke px-3 py-1">
            <FilterSelect
              label={words('language')}
              value={language}
              onChange={setLanguage}
              options={SCRIPT_LANGUAGES.map((value) => ({ value, label: words(`languages.${value}`) }))}
            />
            <span className="flex-1" />
            <CopyButton text={text ?? ''} label={words('copy')} />
            <Button
              look="subtle"
              icon="download"
              busy={text === null}
              onClick={() => saveFile(SCRIPT_FILES[language], new Blob([text ?? ''], { type: 'text/plain' }))}
            >
              {words('download')}
            </Button>
          </div>
          <div className="p-3">
            {text === null ? (
              <ProgressBar label={words('writing')} />
            ) : (
              <textarea
                aria-label={words('label')}
                readOnly
                rows={16}
                value={text.slice(0, MOST)}
                className="w-full resize-y rounded-sm bg-surface-sunken p-2 font-mono text-sm"
              />
            )}
            {text !== null && text.length > MOST && (
              <p className="mt-2 text-text-muted">{words('shortened', { count: MOST })}</p>
            )}
          </div>
        </div>
      )}
    </Section>
  );
}
