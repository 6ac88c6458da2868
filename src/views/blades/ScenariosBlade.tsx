import { useMemo, useState } from 'react';
import { SCENARIO_SOURCES, SCENARIOS, type Scenario, type ScenarioId } from '../../scenarios/scenarios.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useLabState } from '../../store/use-lab.ts';
import { PageHeader } from '../frames/PageHeader.tsx';
import { Button } from '../parts/Button.tsx';
import { ButtonLink } from '../parts/ButtonLink.tsx';
import { Card } from '../parts/Card.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { FilterBox } from '../parts/FilterBox.tsx';
import { FilterSelect } from '../parts/FilterSelect.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { foldText, searchFor } from '../parts/search-text.ts';
import { Section } from '../parts/Section.tsx';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import { ScenarioSteps } from '../pieces/ScenarioSteps.tsx';
import { useOpenScenario } from '../pieces/use-open-scenario.tsx';

/** `none`: tenants that come from no article. */
const SOURCES = [...SCENARIO_SOURCES, 'none'] as const;
type Source = (typeof SOURCES)[number];
const ANY = 'any';

const sourceOf = ({ source }: Scenario): Source => source ?? 'none';

/** The gallery: every scenario that ships, in the article's order, grouped by where it comes from. */
export function ScenariosBlade() {
  const words = useWords('scenarios');
  const common = useWords('common');
  const current = useLabState((state) => state.scenario);
  const { open, busy, failed, dialog } = useOpenScenario();
  const [query, setQuery] = useState('');
  const [source, setSource] = useState<Source | typeof ANY>(ANY);
  const shown = useMemo(() => {
    const matches = searchFor(query) ?? (() => true);
    return SCENARIOS.filter(
      (scenario) =>
        (source === ANY || sourceOf(scenario) === source) &&
        matches(foldText(`${words(`${scenario.id}.title`)} ${words(`${scenario.id}.story`)}`)),
    );
  }, [query, source, words]);
  return (
    <div className="flex flex-col">
      <PageHeader title={words('title')} subtitle={words('subtitle')} icon="scenario" />
      <div className="flex flex-wrap items-center gap-3 border-b border-stroke bg-surface px-6 py-2">
        <FilterBox
          label={words('find')}
          placeholder={words('find')}
          value={query}
          onChange={setQuery}
          clearLabel={common('clearFilters')}
        />
        <FilterSelect
          label={words('filter')}
          value={source}
          onChange={setSource}
          options={[
            { value: ANY, label: words('anySource') },
            ...SOURCES.map((value) => ({ value, label: words(`sources.${value}`) })),
          ]}
        />
        <p role="status" className="text-sm text-text-muted">
          {words('count', { shown: shown.length, total: SCENARIOS.length })}
        </p>
      </div>
      <div className="flex flex-col gap-8 p-6">
        <p className="max-w-prose">{words('intro')}</p>
        {failed && (
          <div role="alert">
            <InfoBar tone="danger">{words('failed')}</InfoBar>
          </div>
        )}
        {shown.length === 0 && <EmptyState icon="filter" title={words('noMatch')} />}
        {SOURCES.map((group) => {
          const scenarios = shown.filter((scenario) => sourceOf(scenario) === group);
          if (scenarios.length === 0) return null;
          return (
            <Section key={group} title={words(`sources.${group}`)}>
              <ul className="grid gap-4 xl:grid-cols-2">
                {scenarios.map((scenario) => (
                  <li key={scenario.id}>
                    <ScenarioCard
                      scenario={scenario}
                      isOpen={scenario.id === current}
                      busy={busy}
                      onOpen={() => open(scenario.id)}
                    />
                  </li>
                ))}
              </ul>
            </Section>
          );
        })}
      </div>
      {dialog}
    </div>
  );
}

type ScenarioCardProps = {
  readonly scenario: Scenario;
  readonly isOpen: boolean;
  /** The scenario that is being opened: one at a time. */
  readonly busy: ScenarioId | null;
  readonly onOpen: () => void;
};

function ScenarioCard({ scenario, isOpen, busy, onOpen }: ScenarioCardProps) {
  const words = useWords('scenarios');
  const { id, start } = scenario;
  const title = words(`${id}.title`);
  return (
    <Card>
      <article aria-label={title} className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h3 className="text-md font-semibold">{title}</h3>
          {isOpen && <StatusBadge tone="success" text={words('current')} />}
        </div>
        <p>{words(`${id}.story`)}</p>
        <p className="text-sm text-text-muted">{words('section', { section: words(`${id}.section`) })}</p>
        <details open={isOpen}>
          <summary className="mb-1 font-semibold">{words('steps')}</summary>
          <ScenarioSteps id={id} />
        </details>
        {busy === id && <ProgressBar label={words('loading')} />}
        <div className="flex flex-wrap gap-2">
          {isOpen && (
            <ButtonLink look="primary" icon="play" href={start}>
              {words('start')}
            </ButtonLink>
          )}
          <Button
            look={isOpen ? 'secondary' : 'primary'}
            icon={isOpen ? 'refresh' : undefined}
            busy={busy === id}
            disabled={busy !== null}
            onClick={onOpen}
            aria-label={`${words(isOpen ? 'reset' : 'load')}: ${title}`}
          >
            {words(isOpen ? 'reset' : 'load')}
          </Button>
        </div>
      </article>
    </Card>
  );
}
