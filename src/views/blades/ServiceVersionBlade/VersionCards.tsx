import { SERVICE_VERSIONS, type ServiceVersion } from '../../../engine/vocabulary.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useDirectory } from '../../../store/use-lab.ts';
import { Card } from '../../parts/Card.tsx';
import { StatusBadge } from '../../parts/StatusBadge.tsx';

/** What tells the two versions apart (R6.1, R6.2, R6.4), and which one is open. */
export function VersionCards({ open }: { readonly open: ServiceVersion }) {
  const words = useWords('versions');
  const settings = useWords('settings');
  const builtIn = useDirectory((directory) => directory.relationsAreBuiltIn);
  return (
    <div className="grid max-w-5xl gap-4 md:grid-cols-2">
      {SERVICE_VERSIONS.map((version) => (
        <Card key={version}>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h3 className="text-md font-semibold">{words(`version.${version}`)}</h3>
            {version === open && <StatusBadge tone="success" text={words('isOpen')} />}
          </div>
          <ul className="mt-2 list-disc pl-5">
            <li>{settings(`version.${version}Proxy`)}</li>
            <li>{settings(builtIn ? `version.${version}Plans` : 'version.ownRelations')}</li>
          </ul>
        </Card>
      ))}
    </div>
  );
}
