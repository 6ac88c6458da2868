import { isScenarioId, SCENARIOS, type ScenarioId } from '../../scenarios/scenarios.ts';
import { groupsWithErrors } from '../../engine/queries.ts';
import { pendingSteps } from '../../engine/queue.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useDirectory, useLabState } from '../../store/use-lab.ts';
import { PageHeader } from '../frames/PageHeader.tsx';
import { ButtonLink } from '../parts/ButtonLink.tsx';
import { Card } from '../parts/Card.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { Section } from '../parts/Section.tsx';
import { StatTile } from '../parts/StatTile.tsx';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import { ScenarioSteps } from '../pieces/ScenarioSteps.tsx';
import { useOpenScenario } from '../pieces/use-open-scenario.tsx';

/** What this lab is, what is open in it, and where to begin. */
export function HomeBlade() {
  const words = useWords('home');
  const scenario = useLabState((state) => state.scenario);
  const open = scenario !== null && isScenarioId(scenario) ? scenario : null;
  return (
    <div className="flex flex-col">
      <PageHeader title={words('title')} icon="home" />
      <div className="flex flex-col gap-6 p-6">
        <p className="max-w-prose text-md">{words('intro')}</p>
        <TenantAtAGlance />
        <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <OpenScenario scenario={open} />
          <ArticleTour current={open} />
        </div>
      </div>
    </div>
  );
}

function TenantAtAGlance() {
  const words = useWords('home');
  const formats = useFormats();
  const directory = useDirectory();
  const { tenant, users, groups, products, queue } = directory;
  const failing = groupsWithErrors(directory).length;
  return (
    <Section title={words('tenant', { name: tenant.name })}>
      <div className="grid max-w-5xl grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-3">
        <StatTile label={words('users')} value={formats.number(users.size)} icon="users" href="/users" />
        <StatTile label={words('groups')} value={formats.number(groups.size)} icon="group" href="/groups" />
        <StatTile
          label={words('groupsWithErrors')}
          value={formats.number(failing)}
          icon="warning"
          href="/licenses/errors"
          tone={failing > 0 ? 'danger' : undefined}
        />
        <StatTile
          label={words('products')}
          value={formats.number(products.length)}
          icon="product"
          href="/licenses/products"
        />
        <StatTile label={words('queue')} value={formats.number(pendingSteps(queue))} icon="clock" />
      </div>
    </Section>
  );
}

function OpenScenario({ scenario }: { readonly scenario: ScenarioId | null }) {
  const words = useWords('home');
  const stories = useWords('scenarios');
  const description = useDirectory((directory) => directory.tenant.description);
  if (scenario === null) {
    return (
      <Section
        title={words('ownTenant')}
        description={description ?? words('ownTenantText')}
        actions={
          <ButtonLink look="primary" icon="play" href="/licenses/overview">
            {words('startOwn')}
          </ButtonLink>
        }
      >
        {null}
      </Section>
    );
  }
  return (
    <Section
      title={words('scenario', { title: stories(`${scenario}.title`) })}
      actions={
        <ButtonLink look="primary" icon="play" href={startOf(scenario)}>
          {words('start')}
        </ButtonLink>
      }
    >
      <Card>
        <div className="flex max-w-prose flex-col gap-4">
          <p>{stories(`${scenario}.story`)}</p>
          <Section level={3} title={words('try')}>
            <ScenarioSteps id={scenario} />
          </Section>
        </div>
      </Card>
    </Section>
  );
}

const startOf = (id: ScenarioId): string => SCENARIOS.find((scenario) => scenario.id === id)?.start ?? '/';

/** The article's own scenarios in the article's order. */
const TOUR = SCENARIOS.filter(({ source }) => source === 'S');

function ArticleTour({ current }: { readonly current: ScenarioId | null }) {
  const words = useWords('home');
  const stories = useWords('scenarios');
  const { open, busy, failed, dialog } = useOpenScenario();
  return (
    <Section
      title={words('tour')}
      description={words('tourText')}
      actions={<ButtonLink href="/scenarios">{words('gallery')}</ButtonLink>}
    >
      {failed && (
        <div role="alert" className="mb-2">
          <InfoBar tone="danger">{stories('failed')}</InfoBar>
        </div>
      )}
      <ol className="rounded-md border border-stroke bg-surface">
        {TOUR.map(({ id }, place) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-3 border-b border-stroke px-4 py-2 last:border-b-0"
          >
            <span className="w-4 text-text-muted tabular-nums">{place + 1}</span>
            <button
              type="button"
              aria-disabled={busy !== null || undefined}
              onClick={() => open(id)}
              className="rounded-sm text-start text-link hover:text-link-hover hover:underline"
            >
              {stories(`${id}.title`)}
            </button>
            {id === current && <StatusBadge tone="success" text={words('openNow')} />}
            {id === busy && <ProgressBar label={stories('loading')} />}
          </li>
        ))}
      </ol>
      {dialog}
    </Section>
  );
}
