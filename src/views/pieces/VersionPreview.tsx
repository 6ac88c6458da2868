import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { InfoBar } from '../parts/InfoBar.tsx';
import { TextLink } from '../parts/TextLink.tsx';
import { useVersions } from './use-versions.ts';

/** How many outcomes would differ in the other version, said before it is chosen; leads on to who they are. */
export function VersionPreview({ page }: { readonly page: string }) {
  const words = useWords('versions');
  const { found } = useVersions();
  const other = useDirectory(({ serviceVersion }) => (serviceVersion === 'preview' ? 'current' : 'preview'));
  const version = words(`version.${other}`);
  // What was found before a switch is about the version that is open now.
  const compared = found?.value.to === other ? found.value : null;
  const users = compared?.users ?? 0;
  const text =
    compared === null
      ? words('preview.wait', { version })
      : users === 0
        ? words('preview.none', { version })
        : words('summary', { version, users });
  return (
    <div role="status">
      <InfoBar
        tone={users > 0 ? 'warning' : 'info'}
        action={<TextLink href={page}>{words(users > 0 ? 'preview.link' : 'preview.page')}</TextLink>}
      >
        {text}
      </InfoBar>
    </div>
  );
}
