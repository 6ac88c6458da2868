import { useMemo, useState } from 'react';
import type { SkuId } from '../../engine/ids.ts';
import { type UserPath } from '../../insight/pictures/user-paths.ts';
import { useWords } from '../../i18n/use-words.ts';
import { CheckboxField } from '../parts/CheckboxField.tsx';
import type { PathWords } from '../wording/use-path-words.ts';
import { PathsDrawing } from './PathsDrawing.tsx';
import { PathsTable } from './PathsTable.tsx';
import { Picture } from './Picture.tsx';

type PathsPictureProps = {
  readonly user: string;
  readonly paths: readonly UserPath[];
  readonly wording: PathWords;
};

/** From groups and direct assignments over products to service plans: what a user has, and what is blocked. */
export function PathsPicture({ user, paths, wording }: PathsPictureProps) {
  const words = useWords('pictures.paths');
  const [all, setAll] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<SkuId>>(new Set());
  const unfolded = useMemo(() => (all ? new Set(paths.map(({ sku }) => sku)) : opened), [all, paths, opened]);
  const toggle = (sku: SkuId): void =>
    setOpened(
      (before) => new Set(before.has(sku) ? [...before].filter((one) => one !== sku) : [...before, sku]),
    );
  const sentence = wording.sentence(user, paths);
  return (
    <Picture
      title={words('title', { user })}
      sentence={sentence}
      controls={<CheckboxField label={words('allPlans')} checked={all} onChange={setAll} />}
      draw={(width) => (
        <PathsDrawing
          label={sentence}
          paths={paths}
          wording={wording}
          unfolded={unfolded}
          onUnfold={toggle}
          width={width}
        />
      )}
      table={<PathsTable paths={paths} wording={wording} />}
    />
  );
}
