import { lazy, Suspense, useState } from 'react';
import { RELATIONS } from '../../catalogue/relations.ts';
import type { Command } from '../../engine/command.ts';
import { useWords } from '../../i18n/use-words.ts';
import { sendAll } from '../../store/send-all.ts';
import { useDirectory, useLab } from '../../store/use-lab.ts';
import { Button } from '../parts/Button.tsx';
import { Section } from '../parts/Section.tsx';
import { Tooltip } from '../parts/Tooltip.tsx';
import {
  newRelation,
  ownRelations,
  relationsOf,
  withoutRelation,
  type RelationDraft,
} from './relation-draft.ts';
import { RelationList } from './RelationList.tsx';

const RelationPane = lazy(async () => ({
  default: (await import('../panes/RelationPane.tsx')).RelationPane,
}));
const ForecastDialog = lazy(async () => ({
  default: (await import('../panes/ForecastDialog.tsx')).ForecastDialog,
}));

const KINDS = ['exclusive', 'dependsOn', 'prohibitedIn', 'mailbox'] as const;

type Question = { readonly about: 'remove' | 'reset'; readonly commands: readonly Command[] };

/** The relations between plans as the tenant has them (R1.10): seen, edited, and put back to the built-in ones. */
export function RelationSettings() {
  const words = useWords('settings');
  const common = useWords('common');
  const lab = useLab();
  const relations = useDirectory((directory) => directory.relations);
  const builtIn = useDirectory((directory) => directory.relationsAreBuiltIn);
  const version = useDirectory((directory) => directory.serviceVersion);
  const [edited, setEdited] = useState<RelationDraft | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const reset = (): void =>
    setQuestion({
      about: 'reset',
      commands: [{ type: 'tenant.setRelations', relations: RELATIONS[version], builtIn: true }],
    });
  const resetButton = (describedBy?: string) => (
    <Button icon="undo" disabled={builtIn} onClick={reset} aria-describedby={describedBy}>
      {words('relations.reset')}
    </Button>
  );
  return (
    <Section
      title={words('relations.title')}
      description={
        <>
          <p>{words('relations.text')}</p>
          <p className="mt-1 font-semibold">
            {builtIn
              ? words('relations.builtIn', { version: words(`version.${version}`) })
              : words('relations.own')}
          </p>
        </>
      }
      actions={builtIn ? <Tooltip text={words('relations.isBuiltIn')}>{resetButton}</Tooltip> : resetButton()}
    >
      <div className="flex flex-col gap-6">
        {KINDS.map((kind) => (
          <Section
            key={kind}
            level={3}
            title={words(`relations.${kind}`)}
            description={words(`relations.${kind}Text`)}
            actions={
              kind !== 'mailbox' && (
                <Button icon="add" onClick={() => setEdited(newRelation(kind))}>
                  {words(`relations.add.${kind}`)}
                </Button>
              )
            }
          >
            <RelationList
              relations={relationsOf(relations, kind)}
              onEdit={setEdited}
              onRemove={(relation) =>
                setQuestion({
                  about: 'remove',
                  commands: [ownRelations(withoutRelation(relations, relation))],
                })
              }
            />
          </Section>
        ))}
      </div>
      <Suspense>
        {edited && (
          <RelationPane
            start={edited}
            relations={relations}
            onSave={(command) => {
              lab.dispatch(command);
              setEdited(null);
            }}
            onClose={() => setEdited(null)}
          />
        )}
        {question && (
          <ForecastDialog
            title={words(`relations.${question.about}Title`)}
            text={words(`relations.${question.about}Text`)}
            confirmLabel={question.about === 'reset' ? words('relations.reset') : common('remove')}
            commands={question.commands}
            waits
            onConfirm={(commands) => {
              sendAll(lab, commands);
              setQuestion(null);
            }}
            onCancel={() => setQuestion(null)}
          />
        )}
      </Suspense>
    </Section>
  );
}
