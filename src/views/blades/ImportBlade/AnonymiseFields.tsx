import { useWords } from '../../../i18n/use-words.ts';
import type { AnonymiseOptions } from '../../../transfer/anonymise.ts';
import type { Example } from '../../../transfer/examples.ts';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { SwitchField } from '../../parts/SwitchField.tsx';

type AnonymiseFieldsProps = {
  readonly label: string;
  readonly value: AnonymiseOptions['ids'] | null;
  readonly onChange: (ids: AnonymiseOptions['ids'] | null) => void;
};

/** Whether pseudonyms are put in place of people, and of ids as well. */
export function AnonymiseFields({ label, value, onChange }: AnonymiseFieldsProps) {
  const words = useWords('transfer.anonymise');
  const common = useWords('common');
  return (
    <div className="flex max-w-prose flex-col gap-3">
      <SwitchField
        label={label}
        description={words('text')}
        checked={value !== null}
        onChange={(on) => onChange(on ? 'replaced' : null)}
        onText={common('on')}
        offText={common('off')}
      />
      {value !== null && (
        <CheckboxField
          label={words('ids')}
          description={words('idsText')}
          checked={value === 'replaced'}
          onChange={(replaced) => onChange(replaced ? 'replaced' : 'kept')}
        />
      )}
    </div>
  );
}

const CELL = 'border-b border-stroke px-3 py-1.5 text-left align-top wrap-anywhere';

/** A few texts beside what will stand for them; null while that is being made. */
export function ExampleTable({ examples }: { readonly examples: readonly Example[] | null }) {
  const words = useWords('transfer.anonymise');
  if (!examples) return <ProgressBar label={words('working')} />;
  return (
    <table aria-label={words('table')} className="w-full max-w-4xl border-collapse bg-surface">
      <thead>
        <tr>
          {(['kind', 'before', 'after'] as const).map((key) => (
            <th key={key} scope="col" className={`${CELL} font-semibold`}>
              {words(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {examples.map(({ kind, before, after }) => (
          <tr key={`${kind} ${before}`}>
            <th scope="row" className={`${CELL} font-normal text-text-muted`}>
              {words(`kinds.${kind}`)}
            </th>
            <td className={CELL}>{before}</td>
            <td className={CELL}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
