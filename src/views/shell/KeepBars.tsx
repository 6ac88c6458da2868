import { useStore } from 'zustand';
import { useWords } from '../../i18n/use-words.ts';
import { keepState, type KeepNews } from '../../keep/keep-state.ts';
import type { KeepSession } from '../../keep/session.ts';
import { Button } from '../parts/Button.tsx';
import { ButtonLink } from '../parts/ButtonLink.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { useKeepWords } from '../wording/use-keep-words.ts';
import { LinkGate } from './LinkGate.tsx';

/** What somebody must know about saving: that it fails, that another tab does it, that something was not opened. */
export function KeepBars() {
  const words = useWords('keep');
  const common = useWords('common');
  const { state, fault, following, news } = useStore(keepState);
  return (
    <>
      <LinkGate />
      {(state === 'failing' || following || news) && (
        <section
          aria-label={words('bar.label')}
          className="flex shrink-0 flex-col gap-1 px-2 pt-2 empty:hidden"
        >
          <div role="alert" className="flex flex-col gap-1">
            {state === 'failing' && fault && (
              <InfoBar
                tone="warning"
                title={words('bar.failing')}
                action={
                  <Button onClick={() => withSession((session) => session.flush())}>{common('retry')}</Button>
                }
              >
                {words(`fault.${fault}`)}
              </InfoBar>
            )}
            {news && <News news={news} />}
          </div>
          {following && (
            <div role="status">
              <InfoBar
                tone="info"
                action={
                  <span className="flex flex-wrap gap-2">
                    <Button look="primary" onClick={() => withSession((session) => session.takeOver())}>
                      {words('bar.takeOver')}
                    </Button>
                    <Button onClick={() => withSession((session) => session.copyOpen())}>
                      {words('bar.copy')}
                    </Button>
                  </span>
                }
              >
                {words('bar.following')}
              </InfoBar>
            </div>
          )}
        </section>
      )}
    </>
  );
}

const forget = (): void => keepState.setState({ news: null });

function News({ news }: { readonly news: KeepNews }) {
  const words = useWords('keep');
  const common = useWords('common');
  const why = useKeepWords();
  const dismiss = { onDismiss: forget, dismissLabel: common('dismiss') };
  switch (news.kind) {
    case 'copied':
      return (
        <InfoBar tone="info" {...dismiss}>
          {words('bar.copied')}
        </InfoBar>
      );
    case 'deleted':
      return (
        <InfoBar
          tone="warning"
          {...dismiss}
          action={
            <Button onClick={() => withSession((session) => session.keepAgain())}>
              {words('bar.keepAgain')}
            </Button>
          }
        >
          {words('bar.deleted')}
        </InfoBar>
      );
    case 'lost':
      return (
        <InfoBar tone="danger" {...dismiss}>
          {words('bar.lost', { name: news.name })}
        </InfoBar>
      );
    case 'notOpened':
      return (
        <InfoBar
          tone="danger"
          title={words('bar.notOpened')}
          {...dismiss}
          action={<ButtonLink href="/tenants">{words('bar.tenants')}</ButtonLink>}
        >
          {why.open(news.fault)}
        </InfoBar>
      );
    case 'linkBroken':
      return (
        <InfoBar tone="danger" title={words('bar.linkBroken')} {...dismiss}>
          {why.link(news.fault)}
        </InfoBar>
      );
    default:
      return news satisfies never;
  }
}

function withSession(act: (session: KeepSession) => Promise<void> | void): void {
  void keepState.getState().load?.().then(act);
}
